import type { ProjectStatus } from '@dipmp/contracts'
import type { Command } from '../../command.ts'
import { lookCommand } from '../../owners/look-command.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import { argument, option, PROJECT_ARGUMENT, readWord } from '../../owners/read-argument.ts'

const STATUSES: readonly ProjectStatus[] = ['active', 'archived', 'deprecated']

export const PROJECT_COMMANDS: readonly Command[] = [
  lookCommand({
    name: 'info',
    summary: 'tell what the registry has of a project: owner, status, maintainers, releases',
    arguments: [PROJECT_ARGUMENT],
    look: async (invocation, chain) => {
      const { readProject } = await import('../../../owners/read-project.ts')
      const { renderProject } = await import('../../owners/render-project.ts')
      const project = await readProject(chain, argument(invocation, 0))
      return { text: renderProject(project), json: project }
    },
  }),
  ownerCommand({
    name: 'status',
    summary: 'say how a project stands (PEP 792): archived takes no more files until it is active again',
    arguments: [PROJECT_ARGUMENT, { name: '<status>', description: STATUSES.join(', ') }],
    options: [{ flags: '--reason <text>', description: 'shown to whoever looks at the project' }],
    isSignable: true,
    order: async (invocation) => {
      const { setStatus } = await import('../../../owners/project-calls.ts')
      const status = readWord(argument(invocation, 1), 'the status', STATUSES)
      return { call: setStatus(argument(invocation, 0), status, option(invocation, 'reason') ?? '') }
    },
  }),
  ownerCommand({
    name: 'freeze',
    summary: 'end publishing in a project for ever, for every owner to come',
    arguments: [PROJECT_ARGUMENT],
    order: async (invocation) => {
      const { freezeProject } = await import('../../../owners/project-calls.ts')
      return { call: freezeProject(argument(invocation, 0)) }
    },
  }),
]
