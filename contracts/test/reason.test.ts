import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { projectIdOf, registryAbi, registryErrorOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoRelease } from './releases.ts'

const filename = 'demo-1.0-py3-none-any.whl'
const projectId = projectIdOf('demo')

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(chain.registry.publish(demoRelease()))
})
afterAll(() => chain.stop())

// No encoder writes text that is not UTF-8, so the reason is encoded as bytes, which have the same form.
const asBytes = new Interface(['function yankFile(bytes32 projectId, string filename, bytes reason)'])
const selector = new Interface(registryAbi).getFunction('yankFile')?.selector ?? ''

function yankWith(reason: Uint8Array): Promise<string> {
  return call(asBytes.encodeFunctionData('yankFile', [projectId, filename, reason]))
}

function call(encoded: string): Promise<string> {
  return chain.owner.call({ to: chain.registry.address, data: `${selector}${encoded.slice(10)}` }).then(
    () => 'yanked',
    (error: unknown) => registryErrorOf(error)?.name ?? String(error),
  )
}

function wordOf(length: number): string {
  return length.toString(16).padStart(64, '0')
}

describe('a reason', () => {
  test.each([
    ['', 'nothing'],
    ['Breaks on Windows', 'ASCII'],
    ['a'.repeat(512), '512 bytes of ASCII'],
    ['é'.repeat(256), '512 bytes of two-byte characters'],
    [`${'a'.repeat(30)}é${'a'.repeat(40)}`, 'a character across the end of a word'],
    [
      '\u0001\n\t\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}',
      'the first and last characters of every length',
    ],
    ['Läuft nicht unter Windows 🪟, 修正待ち', 'what people write'],
    ['\u0001é\u007f', 'the first and last ASCII characters beside others'],
    ['\u00bf\u00c0\u07c0ÿ', 'two bytes with the first and last of continuations'],
    ['\u083f\u0fc0\ud03f\ufffd', 'three bytes with the first and last of continuations'],
    ['\u{1003f}\u{3ffff}\u{40000}\u{fffff}\u{100000}', 'four bytes with every lead'],
  ])('may be %j: %s', async (reason) => {
    expect(await yankWith(new TextEncoder().encode(reason))).toBe('yanked')
    expect(await eventsOf(chain.registry.yankFile({ projectId, filename, reason }))).toEqual([
      expect.objectContaining({ reason }),
    ])
  })

  test.each([
    ['80', 'a continuation alone'],
    ['bf', 'a continuation alone'],
    ['c3', 'a character cut short at the end'],
    ['e282', 'a character cut short at the end'],
    ['f09f98', 'a character cut short at the end'],
    ['c328', 'a lead without its continuation'],
    ['e28228', 'a lead without its second continuation'],
    ['f09f9828', 'a lead without its third continuation'],
    ['c080', 'U+0000 over-long'],
    ['c1bf', 'U+007F over-long'],
    ['e09fbf', 'U+07FF over-long'],
    ['f08fbfbf', 'U+FFFF over-long'],
    ['eda080', 'the first surrogate'],
    ['edbfbf', 'the last surrogate'],
    ['f4908080', 'U+110000'],
    ['f5808080', 'a lead that is none'],
    ['f8888080', 'a lead that is none'],
    ['ff', 'a byte that is in no character'],
    ['00', 'U+0000'],
    ['610062', 'U+0000'],
    [`${'61'.repeat(32)}00`, 'U+0000 in a later word'],
    [`${'61'.repeat(31)}c3`, 'a character cut short at the end of a word'],
    [`${'62'.repeat(16)}ff${'62'.repeat(15)}`, 'a byte that is in no character, within a word'],
    [`${'62'.repeat(31)}80`, 'a continuation at the end of a word'],
    [`${'61'.repeat(32)}80`, 'a continuation at the start of a word'],
    ['c3a980', 'two bytes and a continuation too many'],
    ['e282ac80', 'three bytes and a continuation too many'],
    ['f09f988180', 'four bytes and a continuation too many'],
    ['c3a900', 'U+0000 behind another character'],
    ['80808080', 'continuations alone'],
    ['c2c0', 'a lead before a lead'],
    ['c27f', 'a lead before the last of ASCII'],
    ['e0a07f', 'a third byte that is no continuation'],
    ['e0a0c0', 'a third byte that is no continuation'],
    ['e1c080', 'a second byte that is no continuation'],
    ['f1418080', 'a second byte of four that is no continuation'],
    ['f1804180', 'a third byte of four that is no continuation'],
    ['f1808041', 'a fourth byte of four that is no continuation'],
    ['f18080c0', 'a fourth byte of four that is no continuation'],
    ['ff61', 'a byte that is in no character, before ASCII'],
    ['f8616161', 'a byte that is in no character, before ASCII'],
    ['61'.repeat(513), 'more than 512 bytes'],
  ])('may not be %s: %s', async (hex) => {
    expect(await yankWith(Buffer.from(hex, 'hex'))).toBe('InvalidReason')
  })

  test.each([
    ['c3', 'a9'],
    ['e282', 'ac'],
    ['f09f98', '81'],
  ])('does not end in %s, whatever stands behind its end', async (cut, rest) => {
    for (const before of [0, 16, 31, 32, 64]) {
      const whole = `${'61'.repeat(before)}${cut}${rest}`
      // The length of the text without the rest, in the encoding of the text with it.
      const encoded = asBytes.encodeFunctionData('yankFile', [projectId, filename, Buffer.from(whole, 'hex')])
      const [word, shorter] = [whole.length, whole.length - rest.length].map((digits) => wordOf(digits / 2))
      const dirty = encoded.replace(`${word}${whole}`, `${shorter}${whole}`)

      expect(dirty).not.toBe(encoded)
      expect({ before, outcome: await call(dirty) }).toEqual({ before, outcome: 'InvalidReason' })
    }
  })

  test('is checked for a release as for a file', async () => {
    const call = chain.registry.yankRelease({ projectId, version: '1.0', reason: 'a\0' })

    await expect(call).rejects.toMatchObject({ code: 'CALL_EXCEPTION' })
  })
})
