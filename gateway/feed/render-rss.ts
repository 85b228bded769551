import { escapeXml } from '../http/escape-xml.ts'
import { ORIGIN } from '../http/origin.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Project } from '../registry-index.ts'
import type { NewProject, RecentFile } from '../registry-search.ts'
import type { ProjectRelease } from '../releases.ts'

/** Feed readers ask again before so many releases are new. */
const RELEASES = 40

/** Paths are from the root of this gateway: a feed has whole URLs. */
type Feed = Readonly<{ title: string; path: string; description: string; items: readonly Item[] }>

type Item = Readonly<{ title: string; path: string; guid: string; description: string; publishedAt: number }>

/** Renders the files published last, one item per release. */
export function renderReleaseFeed(registry: RegistryAddress, files: readonly RecentFile[]): string {
  const releases = [...Map.groupBy(files, ({ normalizedName, version }) => `${normalizedName} ${version}`)]
  return renderFeed({
    title: `New releases in ${registry}`,
    path: `/registry/${registry}/`,
    description: 'What was published last in this registry',
    items: releases.flatMap(([title, [file]]) => (file ? [releaseItem(registry, { ...file, title })] : [])),
  })
}

/** Renders the projects registered last. */
export function renderProjectFeed(registry: RegistryAddress, projects: readonly NewProject[]): string {
  return renderFeed({
    title: `New projects in ${registry}`,
    path: `/registry/${registry}/`,
    description: 'What was registered last in this registry',
    items: projects.map(({ normalizedName, registeredAt, owner }) => ({
      title: normalizedName,
      path: `/project/${registry}/${normalizedName}/`,
      guid: `${registry}/${normalizedName}`,
      description: `owned by ${owner}`,
      publishedAt: registeredAt,
    })),
  })
}

/** Renders the releases of a project that were published last, given in any order. */
export function renderProjectReleaseFeed(project: Project, releases: readonly ProjectRelease[]): string {
  const { registry, normalizedName, status } = project
  // PEP 792: a quarantined project offers nothing.
  const offered = status.type === 'quarantined' ? [] : releases
  const newest = offered.toSorted((a, b) => b.publishedAt - a.publishedAt).slice(0, RELEASES)
  return renderFeed({
    title: `New releases of ${normalizedName} in ${registry}`,
    path: `/project/${registry}/${normalizedName}/`,
    description: 'What was published last in this project',
    items: newest.map(({ version, publishedAt, files }) =>
      releaseItem(registry, {
        ...{ normalizedName, version, publishedAt, publisher: files[0]?.publisher ?? '' },
        title: `${normalizedName} ${version}`,
      }),
    ),
  })
}

function releaseItem(
  registry: RegistryAddress,
  release: Pick<RecentFile, 'normalizedName' | 'version' | 'publishedAt' | 'publisher'> & Readonly<{ title: string }>,
): Item {
  const { normalizedName, version, publishedAt, publisher, title } = release
  return {
    title,
    path: `/project/${registry}/${normalizedName}/${encodeURIComponent(version.toWellFormed())}/`,
    guid: `${registry}/${title}`,
    description: `published by ${publisher}`,
    publishedAt,
  }
}

/** Renders RSS 2.0. */
function renderFeed({ title, path, description, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0">',
    '  <channel>',
    `    <title>${escapeXml(title)}</title>`,
    `    <link>${ORIGIN}${escapeXml(path)}</link>`,
    `    <description>${escapeXml(description)}</description>`,
    ...items.map(renderItem),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n')
}

function renderItem({ title, path, guid, description, publishedAt }: Item): string {
  return [
    '    <item>',
    `      <title>${escapeXml(title)}</title>`,
    `      <link>${ORIGIN}${escapeXml(path)}</link>`,
    `      <guid isPermaLink="false">${escapeXml(guid)}</guid>`,
    `      <description>${escapeXml(description)}</description>`,
    `      <pubDate>${new Date(publishedAt * 1000).toUTCString()}</pubDate>`,
    '    </item>',
  ].join('\n')
}
