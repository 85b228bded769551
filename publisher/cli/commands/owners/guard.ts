import type { OwnerCall } from '../../../owners/owner-call.ts'
import type { Command, CommandOption, Invocation } from '../../command.ts'
import { InvalidConfigError } from '../../errors.ts'
import { lookCommand } from '../../owners/look-command.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import { argument, option, PROJECT_ARGUMENT, readAddress } from '../../owners/read-argument.ts'

const GUARD_OPTION: CommandOption = {
  flags: '--guard <address>',
  description: 'the guard (--registry is not needed then)',
}

const MEMBER_OPTIONS: readonly CommandOption[] = [
  { flags: '--proposers <addresses>', description: 'who proposes, by comma' },
  { flags: '--proposer-threshold <count>', description: 'how many of them approve (default: all)' },
  { flags: '--guardians <addresses>', description: 'who vetoes, by comma' },
  { flags: '--guardian-threshold <count>', description: 'how many of them recover (default: all)' },
]

const ID_ARGUMENT = { name: '<id>', description: 'what "guard propose" told, 0x and 64 hex digits' }

export const GUARD_COMMANDS: readonly Command[] = [
  ownerCommand({
    name: 'guard create',
    summary: 'make a guard: an owner that waits, for members who hold the keys',
    arguments: [],
    options: [
      ...MEMBER_OPTIONS,
      { flags: '--delay <time>', description: 'how long a publish waits: 1h to 30d (default 2d)' },
      {
        flags: '--long-delay <time>',
        description: 'how long a transfer and a recovery wait: 1d to 365d (default 14d)',
      },
      { flags: '--window <time>', description: 'how long a proposal can be approved, and executed (default 14d)' },
      { flags: '--factory <address>', description: 'the factory that makes it (default: that of this version)' },
    ],
    order: async (invocation) => {
      const { GUARD_FACTORY_ADDRESS } = await import('@dipmp/contracts')
      const { createGuard } = await import('../../../owners/guard-calls.ts')
      const { readGuardConfig } = await import('../../owners/read-guard-config.ts')
      const contract = readAddress(option(invocation, 'factory') ?? GUARD_FACTORY_ADDRESS, '--factory')
      return { call: createGuard(readGuardConfig(invocation), contract), contract }
    },
  }),
  lookCommand({
    name: 'guard info',
    summary: 'tell of a guard: registry, delays, thresholds',
    arguments: [{ name: '<guard>', description: "the guard's address" }],
    look: async (invocation, { provider }) => {
      const { connectGuard } = await import('@dipmp/contracts')
      const guard = readAddress(argument(invocation, 0), 'the guard')
      const state = await connectGuard(guard, provider).guardState()
      const lines = Object.entries(state).map(([name, value]) => `${name}: ${value}`)
      return { text: lines.join('\n'), json: { guard, ...state } }
    },
  }),
  guardCommand(
    'guard accept',
    'let the guard take a project over that is offered to it',
    [PROJECT_ARGUMENT],
    async (i) => (await import('../../../owners/guard-calls.ts')).guardAccepts(argument(i, 0)),
  ),
  ownerCommand({
    name: 'guard propose',
    summary: 'propose a call of the guard, as --unsigned --json of another command prints it, and approve it',
    arguments: [{ name: '<file>', description: 'what --unsigned --json printed' }],
    options: [GUARD_OPTION],
    order: async (invocation) => {
      const { proposeUnsigned } = await import('../../../owners/guard-calls.ts')
      const { readUnsignedCall } = await import('../../owners/read-unsigned-call.ts')
      const call = proposeUnsigned(await readUnsignedCall(argument(invocation, 0)))
      return { call, contract: guardOf(invocation) }
    },
  }),
  ownerCommand({
    name: 'guard recover',
    summary: 'propose other members of the guard, in place of lost or stolen keys',
    arguments: [],
    options: [GUARD_OPTION, ...MEMBER_OPTIONS],
    order: async (invocation) => {
      const { propose } = await import('../../../owners/guard-calls.ts')
      const { readMembers } = await import('../../owners/read-guard-config.ts')
      return {
        call: propose('set other members', 'setMembers', readMembers(invocation)),
        contract: guardOf(invocation),
      }
    },
  }),
  guardCommand('guard approve', 'approve a proposal', [ID_ARGUMENT], async (i) =>
    (await import('../../../owners/guard-calls.ts')).approve(idOf(i)),
  ),
  guardCommand('guard withdraw', 'take your approval of a proposal back', [ID_ARGUMENT], async (i) =>
    (await import('../../../owners/guard-calls.ts')).withdraw(idOf(i)),
  ),
  guardCommand('guard veto', 'veto a proposal', [ID_ARGUMENT], async (i) =>
    (await import('../../../owners/guard-calls.ts')).veto(idOf(i)),
  ),
  ownerCommand({
    name: 'guard execute',
    summary: 'execute a proposal that has waited; for anybody',
    arguments: [ID_ARGUMENT],
    options: [GUARD_OPTION],
    order: async (invocation) => {
      const { execute } = await import('../../../owners/guard-calls.ts')
      const { findProposal } = await import('../../owners/find-proposal.ts')
      const guard = guardOf(invocation)
      return { call: execute(await findProposal(invocation, guard, idOf(invocation))), contract: guard }
    },
  }),
]

function guardCommand(
  name: string,
  summary: string,
  args: Command['arguments'],
  call: (invocation: Invocation) => Promise<OwnerCall>,
): Command {
  return ownerCommand({
    name,
    summary,
    arguments: args,
    options: [GUARD_OPTION],
    order: async (invocation) => ({ call: await call(invocation), contract: guardOf(invocation) }),
  })
}

function guardOf(invocation: Invocation): string {
  const guard = option(invocation, 'guard')
  if (guard === null) throw new InvalidConfigError(["--guard is missing: the guard's address"])
  return readAddress(guard, '--guard')
}

function idOf(invocation: Invocation): string {
  const id = argument(invocation, 0)
  if (/^0x[0-9a-f]{64}$/i.test(id)) return id
  throw new InvalidConfigError(['a proposal is named by its id, 0x and 64 hex digits'])
}
