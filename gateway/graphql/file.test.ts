import { describe, expect, test } from '@jest/globals'
import { fileRow } from '../test/graph-rows.ts'
import { parseFile } from './file.ts'

const SOUND = fileRow('demo-1.0.tar.gz', '1.0')

describe('parseFile', () => {
  test('takes a sound row', () => {
    expect(parseFile(SOUND, 'demo').filename).toBe('demo-1.0.tar.gz')
  })

  test.each([
    ['the file, without a reason', { yanked: true, yankReason: '' }, {}, { reason: null }],
    ['the file', { yanked: true, yankReason: 'broken' }, {}, { reason: 'broken' }],
    ['the release', {}, { yanked: true, yankReason: 'all broken' }, { reason: 'all broken' }],
    ['both', { yanked: true, yankReason: 'x' }, { yanked: true, yankReason: 'y' }, { reason: 'x' }],
    ['both, one reason', { yanked: true, yankReason: '' }, { yanked: true, yankReason: 'y' }, { reason: 'y' }],
    ['nothing any more', { yanked: false, yankReason: 'old' }, {}, null],
  ])('tells a yank of %s', (_what, file, release, yank) => {
    const row = { ...SOUND, ...file, release: { ...SOUND.release, ...release } }

    expect(parseFile(row, 'demo').yank).toEqual(yank)
  })

  test('takes control characters out of a reason, which ends on a terminal', () => {
    const row = { ...SOUND, yanked: true, yankReason: ' \u001b[31mred\u0000\r\n\u202e<b>\ud800 ' }

    expect(parseFile(row, 'demo').yank).toEqual({ reason: '[31mred <b>\ufffd' })
  })

  test.each([
    ['nothing', ''],
    ['no clause', ' , '],
    ['words', 'python 3 or later'],
    ['a version alone', '3.9'],
    ['a wheel tag', '>=py39'],
    ['markup', '>=3.8"><script>'],
    ['a control character', '>=3.8\u001b'],
    ['an em dash', '\u2014'],
    ['more than a registry takes', `>=3.8${','.repeat(300)}`],
  ])('leaves a requires-python out of the page that is garbage, and keeps the file: %s', (_what, requiresPython) => {
    expect(parseFile({ ...SOUND, requiresPython }, 'demo')).toMatchObject({
      filename: 'demo-1.0.tar.gz',
      requiresPython: null,
    })
  })

  test.each(['>=3.9', '>=3.8,<4', '~= 3.10', '!=3.10.*, >=3.8,', '===3.9'])(
    'takes %j for a requires-python',
    (text) => {
      expect(parseFile({ ...SOUND, requiresPython: text }, 'demo').requiresPython).toBe(text)
    },
  )

  test.each([
    ['a path', { filename: '../demo-1.0.tar.gz' }],
    ['markup', { filename: 'demo-1.0<script>.tar.gz' }],
    ['a line feed', { filename: 'demo-1.0.tar.gz\n' }],
    ['the file of another project', { filename: 'other-1.0.tar.gz' }],
    ['the file of another release', { filename: 'demo-2.0.tar.gz' }],
    ['no distribution', { filename: 'demo-1.0.exe' }],
    ['a cid with a slash', { cid: '../../etc/passwd' }],
    ['a cid that is not its digest', { cid: 'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
    ['a short digest', { digest: '0xab' }],
    ['no size', { size: '0' }],
    ['an inexact size', { size: '9007199254740993' }],
    ['a size beyond uint64', { size: '99999999999999999999999' }],
    ['a negative size', { size: '-1' }],
    ['a time after the year 9999', { publishedAt: '253402300800' }],
    ['a block that is no number', { blockNumber: 'latest' }],
    [
      'core metadata whose cid is not its digest',
      {
        metadataDigest: `0x${'01'.repeat(32)}`,
        metadataCid: 'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      },
    ],
    ['a release that is no version', { release: { ...SOUND.release, version: 'one' } }],
    ['a release not in normal form', { release: { ...SOUND.release, version: 'v1.0' } }],
  ])('refuses %s', (_what, wrong) => {
    expect(() => parseFile({ ...SOUND, ...wrong }, 'demo')).toThrow()
  })
})
