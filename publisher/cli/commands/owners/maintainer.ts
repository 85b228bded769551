import type { MaintainerRole } from '@dipmp/contracts'
import type { Command, Invocation } from '../../command.ts'
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

const ROLES: readonly MaintainerRole[] = ['publish', 'yank']

export const MAINTAINER_COMMANDS: readonly Command[] = [
  ownerCommand({
    name: 'maintainer add',
    summary: 'let an account publish or yank, or both, until a time',
    arguments: [PROJECT_ARGUMENT, ACCOUNT_ARGUMENT],
    options: [
      { flags: '--roles <roles>', description: 'publish, yank, or publish,yank (default publish)' },
      { flags: '--expires <time>', description: 'when that ends: 12h, 90d, 2030-01-31 (default 90d)' },
    ],
    isSignable: true,
    order: async (invocation) => {
      const { addMaintainer } = await import('../../../owners/project-calls.ts')
      const { parseTime } = await import('../../owners/parse-time.ts')
      const expiry = parseTime(option(invocation, 'expires') ?? '90d', '--expires', Date.now())
      const account = readAccount(invocation)
      return { call: addMaintainer(argument(invocation, 0), { account, roles: readRoles(invocation), expiry }) }
    },
  }),
  ownerCommand({
    name: 'maintainer remove',
    summary: 'end what an account may',
    arguments: [PROJECT_ARGUMENT, ACCOUNT_ARGUMENT],
    isSignable: true,
    order: async (invocation) => {
      const { removeMaintainer } = await import('../../../owners/project-calls.ts')
      return { call: removeMaintainer(argument(invocation, 0), readAccount(invocation)) }
    },
  }),
  ownerCommand({
    name: 'maintainer renounce',
    summary: 'step down as a maintainer',
    arguments: [PROJECT_ARGUMENT],
    isSignable: true,
    order: async (invocation) => {
      const { renounceMaintainer } = await import('../../../owners/project-calls.ts')
      return { call: renounceMaintainer(argument(invocation, 0)) }
    },
  }),
  lookCommand({
    name: 'maintainer list',
    summary: 'list who may publish or yank beside the owner, and until when',
    arguments: [PROJECT_ARGUMENT],
    look: async (invocation, chain) => {
      const { readProject } = await import('../../../owners/read-project.ts')
      const { maintainerLines } = await import('../../owners/render-project.ts')
      const { project, maintainers } = await readProject(chain, argument(invocation, 0))
      const text = maintainerLines(maintainers).join('\n') || `nobody but the owner maintains ${project}`
      return { text, json: { project, maintainers } }
    },
  }),
]

function readAccount(invocation: Invocation): string {
  return readAddress(argument(invocation, 1), 'the account')
}

function readRoles(invocation: Invocation): readonly MaintainerRole[] {
  const words = (option(invocation, 'roles') ?? 'publish').split(',').map((word) => word.trim())
  return words.map((word) => readWord(word, '--roles', ROLES))
}
