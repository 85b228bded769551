import type { Command } from '../../command.ts'
import { InvalidConfigError } from '../../errors.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import { argument } from '../../owners/read-argument.ts'

export const relayCommand: Command = ownerCommand({
  name: 'relay',
  summary: 'send, and pay for, a call that another account signed with --relay',
  arguments: [{ name: '<file>', description: 'what --relay printed' }],
  order: async (invocation) => {
    const { readFile } = await import('node:fs/promises')
    const { relayedCall } = await import('../../../owners/relay.ts')
    const path = argument(invocation, 0)
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new InvalidConfigError([`${path} cannot be read (${String(Object(cause).code)})`])
    })
    const { call, registry } = relayedCall(text)
    return { call, contract: registry }
  },
})
