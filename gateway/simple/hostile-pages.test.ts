import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEMO, REGISTRY, sampleList } from '../test/sample.ts'
import type { PageFile, ProjectPage } from './page.ts'
import { projectListPage, projectPage } from './page.ts'
import { renderProjectHtml, renderProjectListHtml } from './render-html.ts'
import { renderProjectJson } from './render-json.ts'

const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</a></body><!--',
  '&lt;b&gt; &amp;amp; &#34;',
  '\u0000\u0001\u001b[31m\u007f\u0085',
  'line\r\nbreak\ttab\u2028',
  '\ud800 half a pair \udfff',
  '<\u0000script>',
]

/** Puts one text wherever a page has text, as if nothing before had checked it. */
function pageOf(text: string): ProjectPage {
  const page = projectPage(DEMO)
  const files: PageFile[] = page.files.map((file) => ({
    ...file,
    filename: text,
    url: text,
    requiresPython: text,
    yank: { reason: text },
  }))
  return { ...page, name: text, files }
}

type Anchor = Readonly<{ attributes: ReadonlyMap<string, string>; text: string }>

/** Reads a page as a browser would for as long as it holds no markup but ours, and refuses it otherwise. */
function parseAnchors(html: string): readonly Anchor[] {
  const body = html.replaceAll(/\r\n?/g, '\n')
  const skeleton = body
    .replaceAll(/<a(?: [a-z-]+="[^"<>]*")*>[^<>]*<\/a><br>/g, '')
    .replace(/<meta charset="utf-8">\s*(<meta name="[a-z:-]+" content="[a-z0-9.]+">\s*)*<title>[^<>]*<\/title>/, '')
    .replace(/<h1>[^<>]*<\/h1>/, '')
    .replaceAll(/\s/g, '')
  expect(skeleton).toBe('<!DOCTYPEhtml><html><head></head><body></body></html>')
  return [...body.matchAll(/<a((?: [a-z-]+="[^"<>]*")*)>([^<>]*)<\/a>/g)].map(([, attributes = '', text = '']) => ({
    attributes: new Map(
      [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', v = '']) => [name, decode(v)]),
    ),
    text: decode(text),
  }))
}

const DECODED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' }

function decode(text: string): string {
  return text.replaceAll(/&([a-z]+|#\d+);/g, (_, name: string) => DECODED[name] ?? `unknown reference ${name}`)
}

/** What HTML can say of a text: no NUL, no half of a surrogate pair. */
function sayable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

function expectReadBack(text: string): void {
  for (const anchor of parseAnchors(renderProjectHtml(pageOf(text)))) {
    expect(anchor.text).toBe(sayable(text))
    expect(anchor.attributes.get('data-yanked')).toBe(sayable(text))
    expect(anchor.attributes.get('data-requires-python')).toBe(sayable(text))
    expect(anchor.attributes.get('href')?.startsWith(sayable(text))).toBe(true)
  }
}

describe('a page of hostile strings', () => {
  test.each(HOSTILE.map((text) => [text]))('reads back %j from HTML and holds no markup of it', (text) => {
    expectReadBack(text)
  })

  test('reads back any text from HTML', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectReadBack), { numRuns: 200 })
  })

  test('reads back any text from JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [file] = JSON.parse(renderProjectJson(pageOf(text))).files

        expect(file).toMatchObject({ filename: text, url: text, 'requires-python': text, yanked: text })
      }),
      { numRuns: 200 },
    )
  })

  test('has as many links as the project list has names', () => {
    const html = renderProjectListHtml(projectListPage(sampleList(['a', 'b'])))

    expect(parseAnchors(html).map(({ text }) => text)).toEqual(['a', 'b'])
    expect(html).toContain(REGISTRY)
  })
})
