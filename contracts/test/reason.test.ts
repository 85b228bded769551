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

async function yankWith(reason: Uint8Array): Promise<string> {
  const encoded = asBytes.encodeFunctionData('yankFile', [projectId, filename, reason])
  const call = chain.owner.call({ to: chain.registry.address, data: `${selector}${encoded.slice(10)}` })
  return call.then(
    () => 'yanked',
    (error: unknown) => registryErrorOf(error)?.name ?? String(error),
  )
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
    ['61'.repeat(513), 'more than 512 bytes'],
  ])('may not be %s: %s', async (hex) => {
    expect(await yankWith(Buffer.from(hex, 'hex'))).toBe('InvalidReason')
  })

  test('is checked for a release as for a file', async () => {
    const call = chain.registry.yankRelease({ projectId, version: '1.0', versionHash: projectId, reason: 'a\0' })

    await expect(call).rejects.toMatchObject({ code: 'CALL_EXCEPTION' })
  })
})
