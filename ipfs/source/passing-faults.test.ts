import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { chanceOf, PASSING_FAULTS } from '../test/passing-faults.ts'
import { type Answer, answerBlocks, type SmallBlocks, splitIntoSmallBlocks } from '../test/small-blocks.ts'
import { createSourceScene, type SourceScene, UNHURRIED } from '../test/source-scene.ts'

// IPFS_FAULT_DOWNLOADS=5000 npm test -- ipfs/source/passing makes the long run; IPFS_FAULT_SEED takes another seed.
const DOWNLOADS = Number(process.env.IPFS_FAULT_DOWNLOADS ?? 200)
const SEED = Number(process.env.IPFS_FAULT_SEED ?? 16)
const AT_ONCE = 4
const TIMEOUT_MS = 60_000 + DOWNLOADS * 500

const BYTES = keystreamBytes(100_000, 'passing faults')

describe('a download from the only gateway', () => {
  let scene: SourceScene
  let file: SmallBlocks

  beforeAll(async () => {
    file = await splitIntoSmallBlocks(BYTES, 10_000)
  })
  beforeEach(async () => {
    scene = await createSourceScene()
  })
  afterEach(() => scene.end())

  test.each(PASSING_FAULTS)('is not cut where that %s once for each block', async (_, fault) => {
    const faulty = await scene.gateway(
      answerBlocks(file.blocks, (response, bytes, attempt) =>
        attempt === 1 ? fault(response, bytes) : response.end(bytes),
      ),
    )
    const source = scene.sourceOf([faulty], { deadlines: UNHURRIED.deadlines, retry: UNHURRIED.retry })

    expect((await collect((await source.open(file.cid)).stream)).equals(BYTES)).toBe(true)
    expect(faulty.asked.length).toBeGreaterThanOrEqual(2 * file.blocks.size)
  })

  test(
    'is never cut by one 503 in a hundred answers',
    async () => {
      const unavailable: Answer = (response) => response.writeHead(503).end()

      expect(await run(0.01, () => unavailable)).toEqual({ seed: SEED, whole: DOWNLOADS, ends: [] })
    },
    TIMEOUT_MS,
  )

  test(
    'is never cut by one fault of any kind in thirty answers',
    async () => {
      const oneOf = (chance: number) => PASSING_FAULTS[Math.floor(chance * PASSING_FAULTS.length)]?.[1] ?? fail

      expect(await run(1 / 30, oneOf)).toEqual({ seed: SEED, whole: DOWNLOADS, ends: [] })
    },
    TIMEOUT_MS,
  )

  /** Downloads the file again and again from one gateway, and says how often it was whole, and how it ended otherwise. */
  async function run(rate: number, faultOf: (chance: number) => Answer) {
    let faults = 0
    const gateway = await scene.gateway(
      answerBlocks(file.blocks, (response, bytes, attempt, cid) => {
        const chance = chanceOf(SEED, `${cid} ${attempt}`)
        if (chance >= rate) return response.end(bytes)
        faults += 1
        faultOf(chance / rate)(response, bytes, attempt, cid)
      }),
    )
    const source = scene.sourceOf([gateway], { deadlines: UNHURRIED.deadlines, retry: UNHURRIED.retry })
    const ends: string[] = []
    let whole = 0
    let left = DOWNLOADS
    const worker = async () => {
      while (left > 0) {
        left -= 1
        const end = await collect((await source.open(file.cid)).stream).catch((error: Error) => error)
        if (end instanceof Error) ends.push(end.message)
        else if (end.equals(BYTES)) whole += 1
        else ends.push('wrong bytes')
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    // Otherwise nothing was tested.
    expect(faults).toBeGreaterThan((DOWNLOADS * file.blocks.size * rate) / 2)
    return { seed: SEED, whole, ends }
  }
})

function fail(): never {
  throw new TypeError('no such fault')
}
