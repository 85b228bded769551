import { describe, expect, test } from '@jest/globals'
import { negotiate } from './negotiate.ts'

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'
const HTML_TYPE = 'application/vnd.pypi.simple.v1+html; charset=utf-8'
const TEXT_TYPE = 'text/html; charset=utf-8'

describe('negotiate', () => {
  test.each([
    ['pip 22.2 and later', `${JSON_TYPE}, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01`, JSON_TYPE],
    ['pip before 22.2', 'text/html', TEXT_TYPE],
    ['uv', `${JSON_TYPE}, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01`, JSON_TYPE],
    ['poetry 2', `${JSON_TYPE}, */*;q=0.1`, JSON_TYPE],
    ['poetry 1.3', '*/*', TEXT_TYPE],
    ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8', TEXT_TYPE],
    ['no header', '', TEXT_TYPE],
    ['the latest JSON', 'application/vnd.pypi.simple.latest+json', JSON_TYPE],
    ['the latest HTML', 'application/vnd.pypi.simple.latest+html', HTML_TYPE],
    ['the versioned HTML', 'application/vnd.pypi.simple.v1+html', HTML_TYPE],
    ['JSON as much as HTML, HTML first', `text/html, ${JSON_TYPE}`, JSON_TYPE],
    ['JSON less than HTML', `${JSON_TYPE};q=0.5, text/html`, TEXT_TYPE],
    ['JSON less than anything', `${JSON_TYPE};q=0.5, */*`, TEXT_TYPE],
    ['JSON as much as anything', `${JSON_TYPE}, */*`, JSON_TYPE],
    ['versioned HTML as much as text/html', 'application/vnd.pypi.simple.v1+html, text/html', TEXT_TYPE],
    ['versioned HTML rather than text/html', 'application/vnd.pypi.simple.v1+html, text/html;q=0.9', HTML_TYPE],
    ['any application type', 'application/*', HTML_TYPE],
    ['anything but HTML', 'text/html;q=0, application/vnd.pypi.simple.v1+html;q=0, */*;q=0.5', HTML_TYPE],
    ['other letter case and spaces', ' Application/VND.pypi.simple.v1+JSON ; Q=0.8 ,text/html;q=0.1', JSON_TYPE],
    ['an unknown parameter', `${JSON_TYPE};profile=x;q=1`, JSON_TYPE],
    ['a refused JSON', `${JSON_TYPE};q=0, text/html;q=0.2`, TEXT_TYPE],
    ['a weight that is none', `${JSON_TYPE};q=high, text/html;q=0.2`, TEXT_TYPE],
  ])('answers %s', (_client, accept, contentType) => {
    expect(negotiate(accept, null).contentType).toBe(contentType)
  })

  test.each([['application/json'], ['image/png'], ['*/*;q=0'], ['text/plain, application/json;q=0.2'], [',']])(
    'accepts nothing of %s',
    (accept) => {
      expect(() => negotiate(accept, null)).toThrow(expect.objectContaining({ code: 'NOT_ACCEPTABLE' }))
    },
  )

  test.each([
    ['application/vnd.pypi.simple.v1+json', JSON_TYPE],
    ['application/vnd.pypi.simple.v1 json', JSON_TYPE],
    ['application/vnd.pypi.simple.latest+json', JSON_TYPE],
    ['application/vnd.pypi.simple.v1+html', HTML_TYPE],
    ['text/html', TEXT_TYPE],
  ])('lets ?format=%s override the header', (format, contentType) => {
    expect(negotiate(`image/png, ${contentType === JSON_TYPE ? 'text/html' : JSON_TYPE}`, format).contentType).toBe(
      contentType,
    )
  })

  test('refuses an unknown format and lists those there are', () => {
    expect(() => negotiate('*/*', 'json')).toThrow(
      'none of the asked-for types is served here; accept one of:\n' +
        'application/vnd.pypi.simple.v1+json\napplication/vnd.pypi.simple.latest+json\n' +
        'application/vnd.pypi.simple.v1+html\napplication/vnd.pypi.simple.latest+html\ntext/html',
    )
  })
})
