import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { relativePath } from './relative-path.ts'

describe('relativePath', () => {
  test.each([
    ['/simple/0xaa', '/simple/0xaa/', './0xaa/'],
    ['/simple/0xaa/Demo_X/', '/simple/0xaa/demo-x/', '../demo-x/'],
    ['/simple/0xAA/Demo', '/simple/0xaa/demo/', '../0xaa/demo/'],
    ['/c/0xaa/simple/Demo/', '/simple/0xaa/demo/', '../../../../simple/0xaa/demo/'],
    ['/pypi/0xaa/Demo/json?x=/a/b/', '/pypi/0xaa/demo/json', '../demo/json'],
    ['/', '/', './'],
    ['/search?q=x', '/', './'],
    ['http://example.org/simple/0xaa', '/simple/0xaa/', './0xaa/'],
  ])('from %s leads to %s by %s', (url, path, expected) => {
    expect(relativePath(url, path)).toBe(expected)
  })

  test('leads from any URL to any path, under whatever path a proxy puts before both', () => {
    const segment = fc.constantFrom('a', 'b', 'simple', '0xaa', '%2F', 'x:y', '1.0+local', '')
    const path = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`.replace(/\/{2,}/g, '/'))

    fc.assert(
      fc.property(path, path, fc.constantFrom('', '/pkg', '/a/b'), (from, to, prefix) => {
        const url = `https://example.org${prefix}${from}`

        expect(new URL(relativePath(from, to), url).href).toBe(`https://example.org${prefix}${to}`)
      }),
    )
  })
})
