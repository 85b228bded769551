import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import generated from './abi/PackageRegistry.json' with { type: 'json' }
import { renderAbiFiles } from './abi-file.ts'

const COMPILE_TIMEOUT_MS = 180_000

test(
  'abi/ holds what the compiler makes of the sources; if not, run node contracts/build.ts',
  async () => {
    const files = await renderAbiFiles()

    expect(Object.keys(files)).toEqual([
      'PackageRegistry.json',
      'PackageRegistryFactory.json',
      'GuardedOwner.json',
      'GuardedOwnerFactory.json',
      'Registrar.json',
    ])
    for (const [name, text] of Object.entries(files)) {
      expect((await readFile(new URL(`./abi/${name}`, import.meta.url), 'utf8')) === text).toBe(true)
    }
  },
  COMPILE_TIMEOUT_MS,
)

test('the storage is where proofs look for it', () => {
  expect(generated.storage.map(({ label, slot, offset }) => [Number(slot), offset, label])).toEqual([
    [0, 0, '_logHead'],
    [1, 0, '_projects'],
    [2, 0, '_fileCommitments'],
    [3, 0, '_fileYanks'],
    [4, 0, '_releaseYanks'],
    [5, 0, '_maintainers'],
    [6, 0, '_pendingOwners'],
    [7, 0, '_registryOwner'],
    [7, 20, '_policy'],
    [8, 0, '_pendingRegistryOwner'],
    [9, 0, '_metadataDigest'],
    [10, 0, '_name'],
    [11, 0, '_moderators'],
    [12, 0, '_registrants'],
    [13, 0, '_usedNonces'],
  ])
})
