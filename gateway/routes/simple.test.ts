import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BLOCK, EMPTY_REGISTRY, REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway()
})
afterAll(() => gateway.stop())

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(gateway.url + path, { redirect: 'manual', ...init })
}

function golden(name: string): string {
  return readFileSync(new URL(`../test/golden/${name}.golden`, import.meta.url), 'utf8')
}

describe('the project page', () => {
  test.each([
    [JSON_TYPE, JSON_TYPE, 'demo-x.json'],
    ['text/html', 'text/html; charset=utf-8', 'demo-x.html'],
    ['*/*', 'text/html; charset=utf-8', 'demo-x.html'],
  ])('is answered to Accept: %s as %s', async (accept, contentType, page) => {
    const response = await get(`/simple/${REGISTRY}/demo-x/`, { headers: { accept } })

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(contentType)
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
    expect(await response.text()).toBe(golden(page))
  })

  test('takes ?format= before the Accept header', async () => {
    const path = `/simple/${REGISTRY}/demo-x/?format=application/vnd.pypi.simple.v1+json`
    const response = await get(path, { headers: { accept: 'text/html' } })

    expect(response.headers.get('content-type')).toBe(JSON_TYPE)
  })

  test('says how old it is, which block it was read at and who may read it', async () => {
    const { headers } = await get(`/simple/${REGISTRY}/demo-x/`)

    expect(headers.get('cache-control')).toBe('public, max-age=5, stale-while-revalidate=10')
    expect(headers.get('x-pypi-last-serial')).toBe('17')
    expect(headers.get('x-dipmp-block')).toBe(`120 ${BLOCK.hash}`)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toBe('X-PyPI-Last-Serial, X-Dipmp-Block')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('is served under the address in any letter case', async () => {
    const response = await get(`/simple/${REGISTRY.replace('aa', 'AA')}/demo-x/`)

    expect(response.status).toBe(200)
    expect(await response.text()).toBe(golden('demo-x.html'))
  })

  test('is not sent again to who has it', async () => {
    const first = await get(`/simple/${REGISTRY}/demo-x/`)
    const etag = first.headers.get('etag') ?? ''
    const again = await get(`/simple/${REGISTRY}/demo-x/`, { headers: { 'if-none-match': `"x", W/${etag}` } })

    expect(etag).toMatch(/^"[0-9a-f]{64}-gzip"$/)
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
  })

  test('has another tag as JSON than as HTML', async () => {
    const html = (await get(`/simple/${REGISTRY}/demo-x/`)).headers.get('etag') ?? ''
    const json = await get(`/simple/${REGISTRY}/demo-x/`, { headers: { accept: JSON_TYPE, 'if-none-match': html } })

    expect(json.status).toBe(200)
  })

  test('answers HEAD as GET without the body', async () => {
    const response = await get(`/simple/${REGISTRY}/demo-x/`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    })

    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(golden('demo-x.html'))))
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(await response.text()).toBe('')
  })
})

describe('the project list', () => {
  test.each([
    [JSON_TYPE, 'list.json'],
    ['text/html', 'list.html'],
  ])('is answered to Accept: %s', async (accept, page) => {
    const response = await get(`/simple/${REGISTRY}/`, { headers: { accept } })

    expect(response.headers.get('x-pypi-last-serial')).toBe('21')
    expect(await response.text()).toBe(golden(page))
  })

  test('is empty for a registry without projects', async () => {
    const response = await get(`/simple/${EMPTY_REGISTRY}/`, { headers: { accept: JSON_TYPE } })

    expect(response.status).toBe(200)
    expect((await response.json()) as object).toMatchObject({ projects: [] })
  })
})

describe('redirects', () => {
  test.each([
    ['/simple/0x00000000000000000000000000000000000000AA', '/simple/0x00000000000000000000000000000000000000aa/'],
    [
      '/simple/0x00000000000000000000000000000000000000AA/Demo_X',
      '/simple/0x00000000000000000000000000000000000000aa/demo-x/',
    ],
    [
      '/simple/0x00000000000000000000000000000000000000aa/demo..X/',
      '/simple/0x00000000000000000000000000000000000000aa/demo-x/',
    ],
    [
      '/simple/0x00000000000000000000000000000000000000aa/demo-x',
      '/simple/0x00000000000000000000000000000000000000aa/demo-x/',
    ],
    [
      '/simple/0x00000000000000000000000000000000000000aa/unheard_of/',
      '/simple/0x00000000000000000000000000000000000000aa/unheard-of/',
    ],
  ])('leads from %s to the canonical URL and keeps the query', async (from, to) => {
    const response = await get(`${from}?format=text/html&x=%2F%20+`)

    expect(response.status).toBe(301)
    const location = response.headers.get('location') ?? ''
    expect(location).toMatch(/^\.\.?\//)
    expect(new URL(location, gateway.url + from).href).toBe(`${gateway.url}${to}?format=text/html&x=%2F%20+`)
  })

  test('answers HEAD as well', async () => {
    const response = await get(`/simple/${REGISTRY}/Demo_X/`, { method: 'HEAD' })

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('../demo-x/')
  })
})
