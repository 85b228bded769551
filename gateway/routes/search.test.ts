import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FakeSearch } from '../test/fake-search.ts'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let gateway: Served
let search: FakeSearch

beforeEach(async () => {
  search = new FakeSearch()
  gateway = await serveGateway({ search })
})
afterEach(() => gateway.stop())

function call(xml: string, path = `/simple/${REGISTRY}/`): Promise<Response> {
  return fetch(gateway.url + path, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: xml })
}

/** What pip sends for `pip search demo "big & <small>"`. */
const PIP_CALL = `<?xml version='1.0'?>
<methodCall>
<methodName>search</methodName>
<params>
<param>
<value><struct>
<member>
<name>name</name>
<value><array><data>
<value><string>Demo</string></value>
<value><string>big &amp; &lt;small&gt;</string></value>
</data></array></value>
</member>
<member>
<name>summary</name>
<value><array><data>
<value><string>Demo</string></value>
</data></array></value>
</member>
</struct></value>
</param>
<param>
<value><string>or</string></value>
</param>
</params>
</methodCall>
`

describe('pip search', () => {
  test('is answered on the URL of the project list', async () => {
    const response = await call(PIP_CALL)
    const text = await response.text()

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(search.asked).toEqual([['demo', 'big', 'small']])
    expect(text).toContain('<member><name>name</name><value><string>demo-x</string></value></member>')
    expect(text).toContain('<member><name>version</name><value><string>1.10</string></value></member>')
  })

  test.each([
    ['another method', '<methodCall><methodName>list_packages</methodName></methodCall>'],
    ['no XML', 'name=demo'],
    ['a search for nothing', '<methodCall><methodName>search</methodName><params></params></methodCall>'],
  ])('is a fault for %s', async (_what, xml) => {
    const response = await call(xml)

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<fault>')
  })

  test('is a 413 for a call that is too long, and a 404 for no registry', async () => {
    expect((await call(PIP_CALL + ' '.repeat(100_000))).status).toBe(413)
    expect((await call(PIP_CALL, '/simple/nothing/')).status).toBe(404)
  })
})

describe('/search', () => {
  test('finds names as JSON', async () => {
    const path = `/search?registry=${REGISTRY}&q=Demo`
    const response = await fetch(gateway.url + path, { headers: { accept: 'application/json' } })

    expect(await response.json()).toEqual({
      registry: REGISTRY,
      query: 'Demo',
      results: [{ name: 'demo-x', version: '1.10', summary: null }],
    })
  })

  test('finds names as HTML, in which the query is text', async () => {
    const query = encodeURIComponent('demo "><script>')
    const text = await (await fetch(`${gateway.url}/search?registry=${REGISTRY}&q=${query}`)).text()

    expect(text).toContain(`href="./project/${REGISTRY}/demo-x/"`)
    expect(text).toContain('value="demo &quot;&gt;&lt;script&gt;"')
    expect(text).not.toContain('<script>')
  })

  test('asks nothing of the index for no words', async () => {
    const response = await fetch(`${gateway.url}/search?registry=${REGISTRY}&q=%20..`)

    expect(response.status).toBe(200)
    expect(search.asked).toEqual([])
  })
})

describe('pages for people', () => {
  test.each([
    ['/', 'Python package index'],
    [`/registry/${REGISTRY}/`, `href="../../project/${REGISTRY}/demo-x/"`],
    [`/project/${REGISTRY}/demo-x/`, 'broken: use &lt;b&gt;&quot;1.10&quot;&lt;/b&gt; &amp; &#39;later&#39;'],
  ])('%s is HTML in which what was recorded is text', async (path, text) => {
    const response = await fetch(gateway.url + path)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain(text)
  })

  test('the links of a project page lead to its files', async () => {
    const url = `${gateway.url}/project/${REGISTRY}/demo-x/`
    const [, href = ''] = /href="([^"]*\/files\/[^"]+)"/.exec(await (await fetch(url)).text()) ?? []

    expect((await fetch(new URL(href, url), { method: 'HEAD' })).status).toBe(200)
  })

  test('a release has a page of its own, under any spelling of its version', async () => {
    const text = await (await fetch(`${gateway.url}/project/${REGISTRY}/demo-x/v1.10.0/`)).text()

    expect(text).toContain('<h1>demo-x 1.10</h1>')
    expect(text).toContain('pip install demo-x==1.10 --index-url')
    expect(text).toContain('demo_x-1.10.tar.gz')
    expect(text).not.toContain('demo_x-1.9')
    expect((await fetch(`${gateway.url}/project/${REGISTRY}/demo-x/9.9/`)).status).toBe(404)
  })
})

describe('feeds', () => {
  test.each([
    ['updates.xml', 'demo-x 1.10', `/project/${REGISTRY}/demo-x/1.10/`, 1],
    ['packages.xml', 'demo-x', `/project/${REGISTRY}/demo-x/`, 1],
    ['project/demo-x/releases.xml', 'demo-x 1.10', `/project/${REGISTRY}/demo-x/1.10/`, 4],
  ])('%s has an item for each of what is new', async (path, title, link, count) => {
    const response = await fetch(`${gateway.url}/rss/${REGISTRY}/${path}`)
    const text = await response.text()

    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    expect(text.match(/<item>/g)).toHaveLength(count)
    expect(text).toContain(`<title>${title}</title>\n      <link>${gateway.url}${link}</link>`)
    expect(text).toMatch(/<pubDate>\w{3}, 22 Nov 2026 07:0\d:\d\d GMT<\/pubDate>/)
  })

  test('of a project that is not there is a 404', async () => {
    expect((await fetch(`${gateway.url}/rss/${REGISTRY}/project/unheard-of/releases.xml`)).status).toBe(404)
  })
})
