import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { encodeFileRecord } from '../file-record.ts'
import {
  connectRegistry,
  deployRegistry,
  projectIdOf,
  type RegistryEvent,
  registryAbi,
  registryErrorOf,
  versionHashOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { type ContractAccount, createContractAccount } from './contract-account.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const versionHash = versionHashOf('1')
const filename = 'demo-1.0-py3-none-any.whl'
const someone = `0x${'11'.repeat(20)}`
const FAR = 4_000_000_000

const release = (name: string) => ['demo', '1.0', [encodeFileRecord(demoFile({ filename: name }))], false]

let chain: Chain
let account: ContractAccount
beforeAll(async () => {
  chain = await startChain()
  account = await createContractAccount(chain)
})
afterAll(() => chain.stop())

/** Every call that asks who calls, in an order in which one account may make them all, and the event of each. */
const callsOf = (self: string, soon: number): readonly (readonly [string, readonly unknown[], string])[] => [
  ['setMetadata', [versionHash], 'RegistryMetadataSet'],
  ['setModerator', [self, true], 'ModeratorSet'],
  ['setRegistrant', [self, true], 'RegistrantSet'],
  ['register', ['demo'], 'ProjectRegistered'],
  ['publish', release(filename), 'PackagePublished'],
  ['yankFile', [projectId, filename, 'reason'], 'FileYanked'],
  ['unyankFile', [projectId, filename], 'FileUnyanked'],
  ['yankRelease', [projectId, '1.0', ''], 'ReleaseYanked'],
  ['unyankRelease', [projectId, '1.0'], 'ReleaseUnyanked'],
  ['registerFor', ['other', someone], 'ProjectRegistered'],
  ['setMaintainer', [projectId, someone, 3, FAR], 'MaintainerSet'],
  ['setMaintainer', [projectId, self, 1, FAR], 'MaintainerSet'],
  ['renounceMaintainer', [projectId], 'MaintainerSet'],
  ['annotate', [projectId, versionHash, versionHash, versionHash], 'ProjectAnnotated'],
  ['startTransfer', [projectId, someone], 'TransferStarted'],
  ['cancelTransfer', [projectId], 'TransferCancelled'],
  ['startTransfer', [projectId, self], 'TransferStarted'],
  ['acceptTransfer', [projectId], 'TransferAccepted'],
  ['setStatus', [projectId, 2, 'é'], 'ProjectStatusSet'],
  ['freeze', [projectId], 'ProjectFrozen'],
  ['quarantine', [projectId, soon, 'reason'], 'ProjectQuarantined'],
  ['liftQuarantine', [projectId, ''], 'QuarantineLifted'],
  ['startRegistryTransfer', [someone], 'RegistryTransferStarted'],
  ['cancelRegistryTransfer', [], 'RegistryTransferCancelled'],
  ['startRegistryTransfer', [self], 'RegistryTransferStarted'],
  ['acceptRegistryTransfer', [], 'RegistryOwnerChanged'],
  ['renounceRegistryOwnership', [], 'RegistryOwnerChanged'],
  ['setModerator', [self, false], 'ModeratorSet'],
]

test('every call acts for the account that calls, not for the one that sent the transaction', async () => {
  const config = { owner: account.address, policy: 'allow-list', name: 'called' } as const
  const { address } = await deployRegistry(chain.owner, config)
  const sender = (await chain.stranger.getAddress()).slice(2).toLowerCase()

  for (const [name, args, type] of callsOf(account.address, (await chain.now()) + 1_000)) {
    const [event, ...more] = await account.call(chain.stranger, address, name, args)

    expect({ name, type: event?.type, actor: actorOf(event), more }).toEqual({
      name,
      type,
      actor: account.address,
      more: [],
    })
    expect({ name, topics: event?.log.topics, data: event?.log.data }).toEqual({ name, ...encoded(event) })
    // Owners are named beside who acted.
    expect({ name, topics: event?.log.topics.join() }).toEqual({ name, topics: expect.not.stringContaining(sender) })
  }
})

test('what refuses a call names the account that calls', async () => {
  const owner = await chain.owner.getAddress()
  const { address } = await deployRegistry(chain.owner, { owner, policy: 'allow-list', name: 'closed' })
  const registry = connectRegistry(address, chain.owner)
  await eventsOf(registry.setRegistrant(owner, true))
  await eventsOf(registry.publish(demoRelease()))
  const caller = { caller: account.address }
  const ofProject = { projectId, ...caller }
  const refusals: readonly (readonly [string, readonly unknown[], string, object])[] = [
    ['setMetadata', [versionHash], 'NotRegistryOwner', caller],
    ['acceptRegistryTransfer', [], 'NotPendingRegistryOwner', caller],
    ['register', ['other'], 'NotRegistrant', caller],
    ['registerFor', ['other', owner], 'NotRegistrant', caller],
    ['annotate', [projectId, versionHash, versionHash, versionHash], 'NotRegistrant', caller],
    ['renounceMaintainer', [projectId], 'NotMaintainer', ofProject],
    ['quarantine', [projectId, FAR, ''], 'NotModerator', caller],
    ['publish', release('demo-1.0-2-py3-none-any.whl'), 'NotProjectOwner', ofProject],
    ['yankFile', [projectId, filename, ''], 'NotProjectOwner', ofProject],
    ['setStatus', [projectId, 1, ''], 'NotProjectOwner', ofProject],
    ['acceptTransfer', [projectId], 'NotPendingOwner', ofProject],
  ]

  for (const [name, args, error, values] of refusals) {
    const refused = account.call(chain.owner, address, name, args)

    expect({ name, error: await refused.catch(registryErrorOf) }).toEqual({
      name,
      error: { name: error, args: values },
    })
  }
})

test("a nonce is cancelled for the account that calls, not for the transaction's sender", async () => {
  await account.call(chain.stranger, chain.registry.address, 'cancelNonce', [7n])

  expect(await chain.registry.isNonceUsed(account.address, 7n)).toBe(true)
  expect(await chain.registry.isNonceUsed(await chain.stranger.getAddress(), 7n)).toBe(false)
})

test('a contract that an owner calls may not act as that owner', async () => {
  const config = { owner: await chain.owner.getAddress(), policy: 'open', name: 'lured' } as const
  const { address } = await deployRegistry(chain.owner, config)

  const lured = account.call(chain.owner, address, 'renounceRegistryOwnership', [])

  expect(await lured.catch(registryErrorOf)).toEqual({ name: 'NotRegistryOwner', args: { caller: account.address } })
})

function actorOf(event: RegistryEvent | undefined): string | undefined {
  if (event?.type === 'PackagePublished') return event.publisher
  return event?.actor
}

/** What the ABI makes of an event's values, so that nothing stands beside or behind them, and a flag is 0 or 1. */
function encoded(event: RegistryEvent | undefined): Readonly<{ topics: readonly string[]; data: string }> | null {
  const abi = new Interface(registryAbi)
  const parsed = event && abi.parseLog(event.log)
  return parsed ? abi.encodeEventLog(parsed.fragment, [...parsed.args]) : null
}
