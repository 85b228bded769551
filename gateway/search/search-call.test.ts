import { describe, expect, test } from '@jest/globals'
import { parseSearchCall } from './search-call.ts'

const call = (inner: string, method = 'search') =>
  `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${inner}</params></methodCall>`
const member = (name: string, ...words: readonly string[]) =>
  `<member><name>${name}</name><value><array><data>${words
    .map((word) => `<value><string>${word}</string></value>`)
    .join('')}</data></array></value></member>`
const struct = (...members: readonly string[]) => `<param><value><struct>${members.join('')}</struct></value></param>`

describe('parseSearchCall', () => {
  test.each([
    [
      'the words of name and summary, each once',
      struct(member('name', 'a', 'b'), member('summary', 'b', 'c')),
      ['a', 'b', 'c'],
    ],
    ['no others', struct(member('author', 'x'), member('name', 'a')) + struct('<string>y</string>'), ['a']],
    ['entities of XML and numbers', struct(member('name', '&lt;a&amp;b&gt; &#65;')), ['<a&b> A']],
    ['what stands in CDATA', struct(member('name', '<![CDATA[<a>]]>')), ['<a>']],
    ['no word of more than 200 letters', struct(member('name', 'x'.repeat(201), 'a')), ['a']],
  ])('reads %s', (_what, inner, words) => {
    expect(parseSearchCall(call(inner))).toEqual(words)
  })

  test.each([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><methodCall><methodName>search</methodName></methodCall>'],
    ['an entity that nobody knows', call(struct(member('name', '&nbsp;')))],
    ['an element without its end', '<methodCall><methodName>search</methodName>'],
    ['ends that are crossed', '<methodCall><methodName>search</methodCall></methodName>'],
    ['another method', call(struct(member('name', 'a')), 'package_releases')],
    ['no member', call('')],
    ['nothing', ''],
  ])('refuses %s', (_what, xml) => {
    expect(() => parseSearchCall(xml)).toThrow(expect.objectContaining({ code: 'INVALID_SEARCH' }))
  })

  const filled = (part: string) => part.repeat(Math.floor(65_000 / part.length))

  test.each([
    ['a method name of spaces', `<methodCall><methodName>${filled(' ')}`],
    ['method names without end', filled('<methodName> ')],
    ['members without end', filled('<member><name>name</name>')],
    ['strings without end', `<member><name>name</name>${filled('<string>a')}`],
    ['elements within elements', filled('<a>')],
    ['ends without beginnings', `${filled('<a>').slice(0, 30_000)}${filled('</b>').slice(0, 30_000)}`],
    ['attributes', `<a ${Array.from({ length: 9000 }, (_, at) => `a${at}=""`).join(' ')}`],
    ['entities', call(struct(member('name', filled('&amp;').slice(0, 60_000))))],
    ['a document type', `<!DOCTYPE a [${filled('<!ENTITY a "&a;">')}`],
    ['comments', filled('<!-- -- ')],
    ['words', call(struct(member('name', ...Array.from({ length: 1500 }, (_, at) => `w${at}`))))],
  ])('takes no longer for 64 KiB of %s than for others', (_what, xml) => {
    const began = process.cpuUsage()
    try {
      parseSearchCall(xml)
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_SEARCH' })
    }

    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
  })
})
