import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CoreMetadata } from '../core-metadata.ts'
import { ORIGIN } from '../http/origin.ts'
import type { File, Project } from '../registry-index.ts'
import type { RecentFile, SearchHit } from '../registry-search.ts'
import { type ProjectRelease, releasesOf } from '../releases.ts'
import { anyText, HOSTILE_TEXTS, sayable } from '../test/hostile-text.ts'
import { outlineOf, readHtml } from '../test/read-html.ts'
import { DEMO, REGISTRY, sampleList, sampleProject } from '../test/sample.ts'
import { renderProjectPage, renderReleasePage } from './project-page.ts'
import { renderRegistryPage } from './registry-page.ts'
import { renderSearchPage } from './search-page.ts'

// Every page that people see, with one text wherever data stands, as if nothing before had checked it. Links are the
// one place where a text is more than shown: only web addresses become one.

const DEMO_RELEASES = await releasesOf(DEMO)

function projectHtml(text: string): string {
  const { project, releases, metadata } = hostileProject(text)
  return renderProjectPage(project, releases, metadata)
}

function releaseHtml(text: string): string {
  const { project, releases, metadata } = hostileProject(text)
  const [release] = releases
  if (!release) throw new TypeError('a project without releases')
  return renderReleasePage(project, release, metadata)
}

function hostileProject(text: string) {
  const files = DEMO.files.map(
    (file): File => ({
      ...file,
      filename: text.toWellFormed(),
      digest: text,
      requiresPython: text,
      publisher: text,
      yank: { reason: text },
    }),
  )
  const project: Project = { ...sampleProject('demo-x', files), status: { type: 'deprecated', reason: text } }
  const metadata: CoreMetadata = {
    name: text,
    tooLarge: false,
    summary: text,
    author: text,
    authorEmail: text,
    license: text.replaceAll('\n', ' '),
    licenseExpression: null,
    homePage: `javascript:${text}`,
    projectUrls: [`${text}, https://example.org/`, `Evil, javascript:${text}`, `Evil, data:text/html,${text}`],
    ...{ description: text, descriptionContentType: text, keywords: [text] },
    ...{ maintainer: text, maintainerEmail: text, classifiers: [text], requiresDist: [text], providesExtra: [text] },
  }
  const releases = DEMO_RELEASES.map((each): ProjectRelease => {
    const ofRelease = files.filter(({ version }) => version.canonical === each.parsed.canonical)
    return { ...each, version: text.toWellFormed(), files: ofRelease, yank: { reason: text } }
  })
  return { project: { ...project, normalizedName: text as Project['normalizedName'] }, releases, metadata }
}

function registryHtml(text: string): string {
  const recent: RecentFile = {
    ...{ normalizedName: text as RecentFile['normalizedName'], version: text, filename: text, publisher: text },
    cid: text,
    blockNumber: 42n,
    publishedAt: 1_795_331_045,
  }
  const list = sampleList(['a'])
  const projects = list.projects.map((each) => ({ ...each, normalizedName: text as typeof each.normalizedName }))
  return renderRegistryPage({ ...list, projects }, [recent])
}

function searchHtml(text: string): string {
  const hit: SearchHit = { normalizedName: text as SearchHit['normalizedName'], version: text, summary: text }
  return renderSearchPage(REGISTRY, text, [hit], './')
}

const PAGES = [
  ['a project', projectHtml],
  ['a release', releaseHtml],
  ['a registry', registryHtml],
  ['a search', searchHtml],
] as const

describe.each(PAGES)('the page of %s', (_what, render) => {
  const outline = outlineOf(readHtml(render('x')))
  const origins = render('x').split(ORIGIN).length

  function expectReadsBack(text: string): void {
    const page = render(text)
    const elements = readHtml(page)
    // What stands for the address of this gateway comes from nothing that anybody wrote.
    expect(page.split(ORIGIN)).toHaveLength(origins)
    // A label may hold a comma, which ends it; then its link is another one or none.
    const links = elements.filter(({ name, attributes }) => name === 'a' && 'rel' in attributes)
    const hrefs = elements.flatMap(({ attributes }) => (attributes.href === undefined ? [] : [attributes.href]))

    if (!text.includes(',') && text.trim() !== '') expect(outlineOf(elements)).toBe(outline)
    expect(elements.some(({ name }) => ['script', 'svg', '#comment', 'img', 'iframe'].includes(name))).toBe(false)
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual([])
    for (const { attributes } of links) expect(attributes.href).toMatch(/^https?:\/\//)
    expect(hrefs.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href) && href !== text)).toEqual([])
    // What stands in an element is there to the letter; a reader may add no line feed, and take none away.
    const shown = sayable(text)
    expect(elements.some((each) => each.text.includes(shown))).toBe(true)
  }

  test('holds no markup of a hostile text, and shows it to the letter', () => {
    for (const text of HOSTILE_TEXTS) expectReadsBack(text)
  })

  test('holds no markup of any text, and shows it to the letter', () => {
    fc.assert(fc.property(anyText, expectReadsBack), { numRuns: 50 })
  })
})
