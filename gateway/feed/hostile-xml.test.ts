import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ORIGIN } from '../http/origin.ts'
import type { RecentFile, SearchHit } from '../registry-search.ts'
import { renderFault, renderSearchResponse } from '../search/xml-rpc.ts'
import { anyText, HOSTILE_TEXTS } from '../test/hostile-text.ts'
import { REGISTRY } from '../test/sample.ts'
import { renderReleaseFeed } from './render-rss.ts'

// What reads these is Python's: pip's `xmlrpc.client`, and feed readers over expat, which takes no XML that is not whole.
const READER = `
import json, sys, xmlrpc.client, xml.etree.ElementTree as tree
def call(xml):
    try:
        return xmlrpc.client.loads(xml)[0][0]
    except xmlrpc.client.Fault as fault:
        return fault.faultString
def feed(xml):
    return [[each.tag, each.text or ''] for each in tree.fromstring(xml.encode()).iter() if not len(each)]
pages = json.load(sys.stdin)
json.dump([[call(hits), call(fault), feed(rss)] for hits, fault, rss in pages], sys.stdout)
`

/** What XML can say of a text (XML 1.0, production 2). */
function sayable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

function pagesOf(text: string): readonly [hits: string, fault: string, feed: string] {
  const hit: SearchHit = { normalizedName: text as SearchHit['normalizedName'], version: text, summary: text }
  const recent: RecentFile = {
    ...{ normalizedName: text as RecentFile['normalizedName'], version: text, filename: text, publisher: text },
    cid: text,
    blockNumber: 42n,
    publishedAt: 1_795_331_045,
  }
  return [
    renderSearchResponse([hit, hit]),
    renderFault(text),
    renderReleaseFeed(REGISTRY, [recent, recent]).replaceAll(ORIGIN, 'https://index.example'),
  ]
}

function readAll(texts: readonly string[]): readonly (readonly [unknown, unknown, unknown])[] {
  const read = spawnSync('python3', ['-c', READER], {
    input: JSON.stringify(texts.map(pagesOf)),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1 << 28,
  })
  if (read.status !== 0) throw new Error(read.stderr)
  return JSON.parse(read.stdout)
}

function expectReadsBack(texts: readonly string[]): void {
  for (const [place, [hits, fault, feed]] of readAll(texts).entries()) {
    const text = texts[place] ?? ''
    const said = sayable(text)
    const hit = { name: said, version: said, summary: said }

    expect(hits).toEqual([
      { ...hit, _pypi_ordering: 0 },
      { ...hit, _pypi_ordering: 1 },
    ])
    expect(fault).toBe(said)
    expect(feed).toEqual([
      ['title', `New releases in ${REGISTRY}`],
      ['link', `https://index.example/registry/${REGISTRY}/`],
      ['description', 'What was published last in this registry'],
      ['title', `${said} ${said}`],
      [
        'link',
        `https://index.example/project/${REGISTRY}/${said}/${sayable(encodeURIComponent(text.toWellFormed()))}/`,
      ],
      ['guid', `${REGISTRY}/${said} ${said}`],
      ['description', `published by ${said}`],
      ['pubDate', 'Sun, 22 Nov 2026 07:04:05 GMT'],
    ])
  }
}

describe('the answers in XML', () => {
  test('read back each hostile text, as Python reads them', () => expectReadsBack(HOSTILE_TEXTS))

  test('read back any text, as Python reads them', () => expectReadsBack(fc.sample(anyText, 300)))
})
