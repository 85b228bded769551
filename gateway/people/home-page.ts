import { html, htmlPage, ORIGIN_HTML } from '../http/html-page.ts'

/** Renders `/`: how this server is used. */
export function renderHomePage(): string {
  return htmlPage(
    'dipmp gateway',
    './',
    html`      <p>This is a Python package index. What it lists is recorded in a registry contract; the files are on IPFS.</p>
      <p>Install from a registry, where REGISTRY is the address of its contract:</p>
      <pre>pip install PROJECT --index-url ${ORIGIN_HTML}/simple/REGISTRY/</pre>
      <p>Use it as the only index: with <code>--extra-index-url</code> pip mixes the names of all indexes. To have PyPI's
      projects for the names that the registry does not have, use REGISTRY+pypi in its place.</p>
      <form action="./search" role="search">
        <label>Registry <input name="registry" required pattern="0x[0-9a-fA-F]{40}" size="44"></label>
        <label>Project name <input type="search" name="q"></label>
        <button>Search</button>
      </form>`,
  )
}
