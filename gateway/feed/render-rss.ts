import { escapeXml } from '../http/escape-xml.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RecentFile } from '../registry-search.ts'

/** Renders the files published last as RSS 2.0, one item per release. */
export function renderReleaseFeed(registry: RegistryAddress, files: readonly RecentFile[], origin: string): string {
  const releases = [...Map.groupBy(files, ({ normalizedName, version }) => `${normalizedName} ${version}`)]
  const items = releases.map(([title, [file]]) => {
    const link = `${origin}/project/${registry}/${file?.normalizedName}/`
    const date = new Date((file?.publishedAt ?? 0) * 1000).toUTCString()
    return [
      '    <item>',
      `      <title>${escapeXml(title)}</title>`,
      `      <link>${escapeXml(link)}</link>`,
      `      <guid isPermaLink="false">${escapeXml(`${registry}/${title}`)}</guid>`,
      `      <description>published by ${escapeXml(file?.publisher ?? '')}</description>`,
      `      <pubDate>${date}</pubDate>`,
      '    </item>',
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0">',
    '  <channel>',
    `    <title>New releases in ${escapeXml(registry)}</title>`,
    `    <link>${escapeXml(`${origin}/registry/${registry}/`)}</link>`,
    '    <description>What was published last in this registry</description>',
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n')
}
