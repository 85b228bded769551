import { type Html, html, htmlPage, ORIGIN_HTML } from '../http/html-page.ts'
import type { ProjectList } from '../registry-index.ts'
import type { RecentFile } from '../registry-search.ts'

/** So many names a person reads; the rest are found by search. */
const NAMES = 500

const ROOT = '../../'

/** Renders `/registry/<registry>/`: what a registry has. Its projects are in the order of their names. */
export function renderRegistryPage(list: ProjectList, recent: readonly RecentFile[]): string {
  const { registry, projects } = list
  return htmlPage(
    `Registry ${registry}`,
    ROOT,
    html`      <p>Projects: ${projects.length}; records: ${list.serial}. Feeds of
      <a href="${ROOT}rss/${registry}/updates.xml">new releases</a> and of
      <a href="${ROOT}rss/${registry}/packages.xml">new projects</a></p>
      <pre>pip install PROJECT --index-url ${ORIGIN_HTML}/simple/${registry}/</pre>
      <form action="${ROOT}search" role="search">
        <input type="hidden" name="registry" value="${registry}">
        <label>Project name <input type="search" name="q"></label>
        <button>Search</button>
      </form>
      <h2>Published last</h2>
      <ul>
${releasesOf(recent).map((file) => recentItem(registry, file))}      </ul>
      <h2>Projects</h2>
      <ul>
${projects.slice(0, NAMES).map(({ normalizedName }) => projectItem(registry, normalizedName))}      </ul>
${projects.length > NAMES ? html`      <p>and ${projects.length - NAMES} more</p>` : ''}`,
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
  return html`        <li><a href="${ROOT}project/${registry}/${normalizedName}/">${normalizedName} ${version}</a>
          <time datetime="${time}">${time}</time></li>
`
}

function projectItem(registry: string, name: string): Html {
  return html`        <li><a href="${ROOT}project/${registry}/${name}/">${name}</a></li>
`
}
