import { html, htmlPage } from '../http/html-page.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { SearchHit } from '../registry-search.ts'

/** Renders what was found; `root` leads to the home page. The class names are those that `pdm search` looks for. */
export function renderSearchPage(
  registry: RegistryAddress,
  query: string,
  hits: readonly SearchHit[],
  root: string,
): string {
  const items = hits.map(
    ({ normalizedName, version, summary }) => html`        <li>
          <a class="package-snippet" href="${root}project/${registry}/${normalizedName}/">
            <span class="package-snippet__name">${normalizedName}</span>
            <span class="package-snippet__version">${version ?? ''}</span>
            <p class="package-snippet__description">${summary ?? ''}</p>
          </a>
        </li>
`,
  )
  return htmlPage(
    'Search',
    root,
    html`      <form action="${root}search" role="search">
        <input type="hidden" name="registry" value="${registry}">
        <label>Project name <input type="search" name="q" value="${query}"></label>
        <button>Search</button>
      </form>
      <p role="status">Projects found: ${hits.length}, in <a href="${root}registry/${registry}/">registry ${registry}</a></p>
      <ul>
${items}      </ul>`,
  )
}
