import type { RegistryPolicy } from '@dipmp/contracts'
import type { OwnerCall } from '../../../owners/owner-call.ts'
import type { Command, CommandOption } from '../../command.ts'
import { lookCommand } from '../../owners/look-command.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import {
  ACCOUNT_ARGUMENT,
  argument,
  option,
  PROJECT_ARGUMENT,
  readAddress,
  readWord,
} from '../../owners/read-argument.ts'

const POLICIES: readonly RegistryPolicy[] = ['open', 'allow-list']

const FACTORY_OPTION: CommandOption = {
  flags: '--factory <address>',
  description: 'the factory that makes it (default: where this version stands on every chain that has it)',
}

const REASON_OPTION: CommandOption = { flags: '--reason <text>', description: 'for everybody to read' }

export const REGISTRY_COMMANDS: readonly Command[] = [
  ownerCommand({
    name: 'registry create',
    summary: 'make a registry by the factory; its address follows from its owner, policy and name',
    arguments: [{ name: '<name>', description: 'for people to read: 1 to 64 characters of printable ASCII' }],
    options: [
      { flags: '--owner <address>', description: 'who owns it; without one nobody ever does' },
      { flags: '--policy <policy>', description: 'who registers names: open, or allow-list (default open)' },
      FACTORY_OPTION,
    ],
    order: async (invocation) => {
      const { FACTORY_ADDRESS } = await import('@dipmp/contracts')
      const { createRegistry } = await import('../../../owners/governing-calls.ts')
      const owner = option(invocation, 'owner')
      const config = {
        owner: owner === null ? null : readAddress(owner, '--owner'),
        policy: readWord(option(invocation, 'policy') ?? 'open', '--policy', POLICIES),
        name: argument(invocation, 0),
      }
      const contract = readAddress(option(invocation, 'factory') ?? FACTORY_ADDRESS, '--factory')
      return { call: createRegistry(config, contract), contract }
    },
  }),
  lookCommand({
    name: 'registry info',
    summary: 'tell of the registry: name, policy, owner, document',
    arguments: [],
    look: async (_invocation, { registry, chainId }) => {
      const state = await registry.registryState()
      const lines = [
        `${state.name || 'a registry without a name'}, ${registry.address} on chain ${chainId}`,
        `policy: ${state.policy}`,
        `owner: ${state.owner ?? 'nobody'}`,
        ...(state.pendingOwner === null ? [] : [`offered to: ${state.pendingOwner}`]),
        ...(state.metadataDigest === null ? [] : [`document: sha256 ${state.metadataDigest}`]),
      ]
      return { text: lines.join('\n'), json: { registry: registry.address, chainId, ...state } }
    },
  }),
  listed('registry moderator', 'let an account quarantine projects, or end that', 'setModerator'),
  listed('registry registrant', 'let an account register names under an allow-list, or end that', 'setRegistrant'),
  ownerCommand({
    name: 'registry document',
    summary: 'name the document that describes the registry, by its sha256',
    arguments: [{ name: '<digest>', description: '64 hex digits, or none' }],
    order: async (invocation) => {
      const { setRegistryMetadata } = await import('../../../owners/governing-calls.ts')
      const { readDigest } = await import('../../owners/read-digest.ts')
      const text = argument(invocation, 0)
      return { call: setRegistryMetadata(text === 'none' ? null : readDigest(text)) }
    },
  }),
  ownerCommand({
    name: 'registry transfer',
    summary: 'offer the registry to an account, accept an offer, or take it back',
    arguments: [{ name: '<what>', description: 'an address to offer it to, or accept, or cancel' }],
    order: async (invocation) => {
      const calls = await import('../../../owners/governing-calls.ts')
      const what = argument(invocation, 0)
      if (what === 'accept') return { call: calls.acceptRegistryTransfer() }
      if (what === 'cancel') return { call: calls.cancelRegistryTransfer() }
      return { call: calls.startRegistryTransfer(readAddress(what, 'who it is offered to')) }
    },
  }),
  ownerCommand({
    name: 'registry renounce',
    summary: 'give the registry up, for ever',
    arguments: [],
    order: async () => {
      const { renounceRegistry } = await import('../../../owners/governing-calls.ts')
      return { call: renounceRegistry() }
    },
  }),
  ownerCommand({
    name: 'registry quarantine',
    summary: 'mark a project as suspect, so that gateways offer none of its files; for moderators',
    arguments: [PROJECT_ARGUMENT],
    options: [
      { flags: '--until <time>', description: '30 days off at most: 12h, 7d, 2030-01-31 (default 7d)' },
      REASON_OPTION,
    ],
    order: async (invocation) => {
      const { quarantine } = await import('../../../owners/project-calls.ts')
      const { parseTime } = await import('../../owners/parse-time.ts')
      const until = parseTime(option(invocation, 'until') ?? '7d', '--until', Date.now())
      return { call: quarantine(argument(invocation, 0), { until, reason: option(invocation, 'reason') ?? '' }) }
    },
  }),
  ownerCommand({
    name: 'registry lift',
    summary: 'end a quarantine; for moderators',
    arguments: [PROJECT_ARGUMENT],
    options: [REASON_OPTION],
    order: async (invocation) => {
      const { liftQuarantine } = await import('../../../owners/project-calls.ts')
      return { call: liftQuarantine(argument(invocation, 0), option(invocation, 'reason') ?? '') }
    },
  }),
]

function listed(name: string, summary: string, verb: 'setModerator' | 'setRegistrant'): Command {
  return ownerCommand({
    name,
    summary,
    arguments: [{ name: '<what>', description: 'add or remove' }, ACCOUNT_ARGUMENT],
    order: async (invocation) => {
      const calls = await import('../../../owners/governing-calls.ts')
      const isAdded = readWord(argument(invocation, 0), 'what to do', ['add', 'remove']) === 'add'
      const call: OwnerCall = calls[verb](readAddress(argument(invocation, 1), 'the account'), isAdded)
      return { call }
    },
  })
}
