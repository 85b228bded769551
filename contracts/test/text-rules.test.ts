import { canonicalVersion, readRecordedFilename } from '@dipmp/packaging'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Contract, ContractFactory, ZeroHash } from 'ethers'
import fc from 'fast-check'
import { compileContract } from '../compile.ts'
import { fileKeyOf, projectIdOf, versionHashOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { hostileFilenames, hostileVersions, PROJECTS } from './hostile-texts.ts'

// Texts in one call, which costs less than the 16,777,216 gas of one transaction.
const BATCH = 200
const BATCHES = process.env.DIPMP_FUZZ === 'long' ? 2_000 : 25

let chain: Chain
let rules: Contract
beforeAll(async () => {
  chain = await startChain()
  const { abi, bytecode } = await compileContract('test/contracts/TextRules.sol', 'TextRules')
  const deployed = await new ContractFactory(abi, bytecode, chain.owner).deploy()
  await deployed.waitForDeployment()
  rules = new Contract(await deployed.getAddress(), abi, chain.provider)
}, 60_000)
afterAll(() => chain.stop())

const asBytes = (texts: readonly string[]) => texts.map((text) => `0x${Buffer.from(text).toString('hex')}`)

async function versionHashesOnChain(versions: readonly string[]): Promise<string[]> {
  return [...(await rules.getFunction('versionHashes').staticCall(asBytes(versions)))]
}

async function fileKeysOnChain(project: string, filenames: readonly string[]): Promise<string[]> {
  return [...(await rules.getFunction('fileKeys').staticCall(projectIdOf(project), asBytes(filenames)))]
}

const versionHashByRule = (version: string) => (canonicalVersion(version) === '' ? ZeroHash : versionHashOf(version))
const fileKeyByRule = (project: string, filename: string) =>
  readRecordedFilename(filename)?.normalizedName === project ? fileKeyOf(filename) : ZeroHash

/** Texts with what the chain says and what the rule says, where these differ. */
function differences(texts: readonly string[], onChain: readonly string[], byRule: readonly string[]) {
  return texts
    .map((text, i) => ({ text, onChain: onChain[i], byRule: byRule[i] }))
    .filter((each) => each.onChain !== each.byRule)
}

const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)

/** As many batches as `BATCHES` says, the same for the same seed. */
function batchesOf<T>(arbitrary: fc.Arbitrary<T>): T[][] {
  return Array.from({ length: BATCHES }, (_, i) => fc.sample(arbitrary, { numRuns: BATCH, seed: seed + i }))
}

describe(`hostile texts of seed ${seed}`, () => {
  test(
    'the contract takes the versions that readers take, under the same keys',
    async () => {
      let taken = 0
      for (const versions of batchesOf(hostileVersions)) {
        const [onChain, byRule] = [await versionHashesOnChain(versions), versions.map(versionHashByRule)]

        expect(differences(versions, onChain, byRule)).toEqual([])
        taken += byRule.filter((hash) => hash !== ZeroHash).length
      }
      expect(taken / (BATCH * BATCHES)).toBeGreaterThan(0.1)
    },
    BATCHES * 5_000,
  )

  test(
    'the contract takes the file names that readers take, under the same keys',
    async () => {
      let taken = 0
      for (const batch of batchesOf(hostileFilenames)) {
        for (const project of PROJECTS) {
          const filenames = batch.filter((each) => each.project === project).map(({ filename }) => filename)
          const onChain = await fileKeysOnChain(project, filenames)
          const byRule = filenames.map((filename) => fileKeyByRule(project, filename))

          expect(differences(filenames, onChain, byRule)).toEqual([])
          taken += byRule.filter((key) => key !== ZeroHash).length
        }
      }
      expect(taken / (BATCH * BATCHES)).toBeGreaterThan(0.05)
    },
    BATCHES * 5_000,
  )
})
