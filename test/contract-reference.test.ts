import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SignedCallName, typedDataOf } from '@dipmp/contracts'
import { expect, test } from '@jest/globals'
import { Interface, type InterfaceAbi, TypedDataEncoder } from 'ethers'
import { repository } from './tools.ts'

type Built = Readonly<{ abi: InterfaceAbi; storage: readonly Readonly<{ label: string; slot: string }>[] }>

const read = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8')
const builtOf = (name: string): Built => JSON.parse(read('contracts', 'abi', `${name}.json`))

const page = read('docs', 'reference', 'contract.md')
const registry = builtOf('PackageRegistry')
const contracts = [registry, builtOf('PackageRegistryFactory')]

/** The first cells of the page's tables that are code, such as `` `ownerOf(projectId)` ``. */
const documented = [...page.matchAll(/^\| `(\w+\([^`]*\))`/gm)].map(([, text]) => text)
const inAbi = (type: string): string[] =>
  contracts.flatMap(({ abi }) => new Interface(abi).fragments.filter((each) => each.type === type).map(textOf))

function textOf(fragment: Interface['fragments'][number]): string {
  const { name } = fragment as unknown as { name: string }
  const [indexed, plain] = [true, false].map((isIndexed) =>
    fragment.inputs.filter((input) => Boolean(input.indexed) === isIndexed).map((input) => input.name),
  )
  return `${name}(${[indexed, plain]
    .map((names) => names?.join(', '))
    .filter(Boolean)
    .join('; ')})`
}

test('docs/reference/contract.md has every call, event and error of the contracts with their arguments, and no other', () => {
  const known = ['function', 'event', 'error'].flatMap(inAbi)

  // Where an event's text is that of an error, both must be there.
  expect([...documented].sort()).toEqual(known.sort())
})

test('docs/reference/contract.md names no error that there is not', () => {
  const errors = inAbi('error').map((text) => text.split('(')[0])
  const rows = page.match(/^\| `\w+\([^`]*\)`.*$/gm) ?? []
  const [refusing] = page.split('\n## Questions')
  const named = rows
    .filter((row) => refusing?.includes(row))
    .flatMap((row) => [...(row.split('|').at(-2) ?? '').matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name))

  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((name) => !errors.includes(name))).toEqual([])
})

test('docs/reference/contract.md has every storage slot', () => {
  const rows = [...page.matchAll(/^\| (\d+) +\| `(\w+)`/gm)].map(([, slot, label]) => `${slot} ${label}`)

  expect(rows).toEqual(registry.storage.map(({ slot, label }) => `${slot} ${label}`))
})

test('docs/reference/contract.md has the types that are signed, as wallets hash them', () => {
  const calls: readonly SignedCallName[] = [
    'publish',
    'yankFile',
    'unyankFile',
    'yankRelease',
    'unyankRelease',
    'register',
    'setMaintainer',
    'renounceMaintainer',
    'setStatus',
    'startTransfer',
    'cancelTransfer',
    'acceptTransfer',
  ]
  const grant = { signer: `0x${'11'.repeat(20)}`, epoch: 0, nonce: 0n, deadline: 0 }
  const domain = { chainId: 1n, registry: grant.signer }
  const types = calls.flatMap((call) => {
    const data = typedDataOf(call, { files: [], roles: [] } as never, grant, domain)
    return Object.keys(data.types).map((type) => new TypedDataEncoder(data.types).encodeType(type).replace(/\).*/, ')'))
  })

  const block = page.split('```').find((text) => text.includes('Authorization(address'))
  expect(block?.trim().split('\n').sort()).toEqual([...new Set(types)].sort())
})
