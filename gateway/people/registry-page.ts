import { type Html, html, htmlPage } from '../http/html-page.ts'
import type { ProjectList } from '../registry-index.ts'
import type { RecentFile } from '../registry-search.ts'

/** So many names a person reads; the rest are found by search. */
const NAMES = 500

/** Renders `/registry/<registry>/`: what a registry has. */
export function renderRegistryPage(list: ProjectList, recent: readonly RecentFile[], origin: string): string {
  const { registry } = list
  const names = list.projects.map(({ normalizedName }) => normalizedName).sort()
  return htmlPage(
    `Registry ${registry}`,
    html`      <p>Projects: ${names.length}; records: ${list.serial}; at block ${String(list.block.number)}.
      <a href="/rss/${registry}/updates.xml">Feed of new releases</a></p>
      <pre>pip install PROJECT --index-url ${origin}/simple/${registry}/</pre>
      <form action="/search" role="search">
        <input type="hidden" name="registry" value="${registry}">
        <label>Project name <input type="search" name="q"></label>
        <button>Search</button>
      </form>
      <h2>Published last</h2>
      <ul>
${releasesOf(recent).map((file) => recentItem(registry, file))}      </ul>
      <h2>Projects</h2>
      <ul>
${names.slice(0, NAMES).map((name) => projectItem(registry, name))}      </ul>
${names.length > NAMES ? html`      <p>and ${names.length - NAMES} more</p>` : ''}`,
  )
}

/** A file of each release: which of them was published last says nothing more to a person. */
function releasesOf(files: readonly RecentFile[]): readonly RecentFile[] {
  return [
    ...new Map(files.toReversed().map((file) => [`${file.normalizedName} ${file.version}`, file])).values(),
  ].reverse()
}

function recentItem(registry: string, { normalizedName, version, publishedAt }: RecentFile): Html {
  const time = new Date(publishedAt * 1000).toISOString().replace('.000', '')
  return html`        <li><a href="/project/${registry}/${normalizedName}/">${normalizedName} ${version}</a>
          <time datetime="${time}">${time}</time></li>
`
}

function projectItem(registry: string, name: string): Html {
  return html`        <li><a href="/project/${registry}/${name}/">${name}</a></li>
`
}
