import type { Command } from '../../command.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import { ACCOUNT_ARGUMENT, argument, PROJECT_ARGUMENT, readAddress } from '../../owners/read-argument.ts'

export const TRANSFER_COMMANDS: readonly Command[] = [
  ownerCommand({
    name: 'transfer start',
    summary: 'offer a project to an account; it passes when that account accepts',
    arguments: [PROJECT_ARGUMENT, ACCOUNT_ARGUMENT],
    isSignable: true,
    order: async (invocation) => {
      const { startTransfer } = await import('../../../owners/project-calls.ts')
      return { call: startTransfer(argument(invocation, 0), readAddress(argument(invocation, 1), 'the account')) }
    },
  }),
  ownerCommand({
    name: 'transfer accept',
    summary: 'take a project over that is offered to this account',
    arguments: [PROJECT_ARGUMENT],
    isSignable: true,
    order: async (invocation) => {
      const { acceptTransfer } = await import('../../../owners/project-calls.ts')
      return { call: acceptTransfer(argument(invocation, 0)) }
    },
  }),
  ownerCommand({
    name: 'transfer cancel',
    summary: 'take an offer back',
    arguments: [PROJECT_ARGUMENT],
    isSignable: true,
    order: async (invocation) => {
      const { cancelTransfer } = await import('../../../owners/project-calls.ts')
      return { call: cancelTransfer(argument(invocation, 0)) }
    },
  }),
]
