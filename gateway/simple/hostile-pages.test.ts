import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProjectList, ProjectStatus } from '../registry-index.ts'
import { anyText, HOSTILE_TEXTS, sayable } from '../test/hostile-text.ts'
import { outlineOf, readHtml } from '../test/read-html.ts'
import { DEMO, REGISTRY, sampleList } from '../test/sample.ts'
import { wholeList } from '../test/whole-list.ts'
import type { PageFile, ProjectPage } from './page.ts'
import { projectPage } from './page.ts'
import { projectListHtml, renderProjectHtml } from './render-html.ts'
import { projectListJson, renderProjectJson } from './render-json.ts'

const DEMO_PAGE = await projectPage(DEMO)

/** Puts one text wherever a page has text, as if nothing before had checked it. */
function pageOf(text: string): ProjectPage {
  const page = DEMO_PAGE
  const file = (each: PageFile): PageFile => ({
    ...each,
    filename: text,
    url: text,
    digest: text,
    uploadTime: text,
    requiresPython: text,
    coreMetadataDigest: text,
    yank: { reason: text },
    cid: text,
    transactionHash: text,
    publisher: text,
  })
  const status: ProjectStatus = { type: 'archived', reason: text }
  return {
    ...page,
    registry: text as typeof REGISTRY,
    name: text,
    versions: [text],
    status,
    files: page.files.map(file),
  }
}

function listOf(text: string): ProjectList {
  const page = sampleList(['a', 'b'])
  const projects = page.projects.map((each) => ({ ...each, normalizedName: text as typeof each.normalizedName }))
  return { ...page, registry: text as typeof REGISTRY, projects }
}

function htmlOf(list: ProjectList): string {
  return wholeList(projectListHtml(list), list.projects)
}

function textOf(parts: Iterable<string>): string {
  return [...parts].join('')
}

/** What the pages are built of where nobody means harm. */
const PAGE_OUTLINE = outlineOf(readHtml(textOf(renderProjectHtml(pageOf('x')))))
const LIST_OUTLINE = outlineOf(readHtml(htmlOf(listOf('x'))))

function expectHtmlReadsBack(text: string): void {
  const html = textOf(renderProjectHtml(pageOf(text)))
  const said = sayable(text)
  const elements = readHtml(html)
  const anchors = elements.filter(({ name }) => name === 'a')

  expect(outlineOf(elements)).toBe(PAGE_OUTLINE)
  expect(anchors).toHaveLength(6)
  for (const anchor of anchors) {
    expect(anchor).toEqual({
      name: 'a',
      text: said,
      attributes: {
        href: `${said}#sha256=${said}`,
        'data-requires-python': said,
        'data-yanked': said,
        'data-core-metadata': `sha256=${said}`,
        'data-dist-info-metadata': `sha256=${said}`,
        'data-size': expect.any(String),
        'data-upload-time': said,
      },
    })
  }
  expect(elements.find(({ name }) => name === 'h1')?.text).toBe(`Links for ${said}`)
  expect(elements.find(({ attributes }) => attributes.name === 'pypi:project-status-reason')?.attributes.content).toBe(
    said,
  )
}

function expectJsonReadsBack(text: string): void {
  const page = JSON.parse(textOf(renderProjectJson(pageOf(text))))

  expect(page).toMatchObject({
    name: text,
    versions: [text],
    'project-status': { status: 'archived', reason: text },
    _dipmp: { registry: text },
  })
  expect(page.files).toHaveLength(6)
  for (const file of page.files) {
    expect(file).toMatchObject({
      ...{ filename: text, url: text, 'requires-python': text, 'upload-time': text, yanked: text || true },
      ...{ hashes: { sha256: text }, 'core-metadata': { sha256: text } },
      _dipmp: { cid: text, tx: text, publisher: text },
    })
  }
}

function expectListReadsBack(text: string): void {
  const said = sayable(text)
  const elements = readHtml(htmlOf(listOf(text)))
  const anchors = elements.filter(({ name }) => name === 'a')

  expect(outlineOf(elements)).toBe(LIST_OUTLINE)
  expect(anchors).toEqual(Array(2).fill({ name: 'a', text: said, attributes: { href: `${said}/` } }))
  expect(JSON.parse(wholeList(projectListJson(listOf(text)), listOf(text).projects)).projects).toEqual(
    Array(2).fill({ name: text, '_last-serial': 17 }),
  )
}

describe('a page of hostile strings', () => {
  const checks = [
    ['HTML', expectHtmlReadsBack],
    ['JSON', expectJsonReadsBack],
    ['the project list', expectListReadsBack],
  ] as const

  test.each(checks)('reads back each from %s, and holds no markup of it', (_where, check) => {
    for (const text of HOSTILE_TEXTS) check(text)
  })

  test.each(checks)(
    'reads back any text from %s',
    (_where, check) => {
      fc.assert(fc.property(anyText, check), { numRuns: 50 })
    },
    120_000,
  )

  test('has as many links as the project list has names', () => {
    const html = htmlOf(sampleList(['a', 'b']))

    expect(
      readHtml(html)
        .filter(({ name }) => name === 'a')
        .map(({ text }) => text),
    ).toEqual(['a', 'b'])
    expect(html).toContain(REGISTRY)
  })
})
