import type { Command } from '../command.ts'
import { CONFIG_OPTION, GATEWAY_OPTION, JSON_OPTION, PROFILE_OPTION, REGISTRY_OPTION } from '../options.ts'

export const searchCommand: Command = {
  name: 'search',
  summary: 'search names, summaries and keywords at a gateway',
  arguments: [{ name: '<words...>', description: 'what to look for' }],
  options: [CONFIG_OPTION, PROFILE_OPTION, GATEWAY_OPTION, REGISTRY_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { readGateway } = await import('../staging-folder.ts')
    const { searchProjects } = await import('../../owners/search-projects.ts')
    const { InvalidConfigError } = await import('../errors.ts')
    const place = readGateway(invocation)
    if (place === null) throw new InvalidConfigError(['--gateway (DIPMP_GATEWAY) and --registry (REGISTRY) are needed'])
    const results = await searchProjects(place, invocation.arguments.join(' '), invocation.signal)
    const lines = results.map(({ name, version, summary }) => [name, version, summary].filter(Boolean).join('  '))
    return { text: lines.join('\n') || 'nothing found', json: { results } }
  },
}
