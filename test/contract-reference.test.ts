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

/** The pages, and the contracts that each describes. */
const PAGES: readonly (readonly [string, string, readonly Built[]])[] = [
  ['contract.md', page, [registry, builtOf('PackageRegistryFactory')]],
  [
    'owners.md',
    read('docs', 'reference', 'owners.md'),
    ['GuardedOwner', 'GuardedOwnerFactory', 'Registrar'].map(builtOf),
  ],
]

const inAbi = (contracts: readonly Built[], type: string): string[] =>
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

test.each(PAGES)('docs/reference/%s has every call, event and error with their arguments, and no other', (...row) => {
  const [, text, contracts] = row
  // The first cells of the page's tables that are code, such as `ownerOf(projectId)`.
  const documented = [...text.matchAll(/^\| `(\w+\([^`]*\))`/gm)].map(([, cell]) => cell)
  const known = ['function', 'event', 'error'].flatMap((type) => inAbi(contracts, type))

  // Where an event's text is that of an error, both must be there.
  expect([...documented].sort()).toEqual(known.sort())
})

test.each(PAGES)('docs/reference/%s names no error that there is not', (...row) => {
  const [name, text, contracts] = row
  const errors = inAbi(contracts, 'error').map((each) => each.split('(')[0])
  // What refuses a call is in the last cell of its row; a page's other tables have no errors there.
  const rows = (text.match(/^\| `[a-z]\w+\([^`]*\)`.*$/gm) ?? []).filter((each) => each.split('|').length === 5)
  const named = rows.flatMap((each) =>
    [...(each.split('|').at(-2) ?? '').matchAll(/`([A-Z]\w+)`/g)].map(([, error]) => error),
  )

  expect(named.length).toBeGreaterThan(name === 'owners.md' ? 20 : 40)
  expect(named.filter((error) => !errors.includes(error ?? ''))).toEqual([])
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
