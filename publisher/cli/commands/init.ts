import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION } from '../options.ts'

export const initCommand: Command = {
  name: 'init',
  summary: 'ask for a registry, its chain and where to store bytes, and keep that as a profile',
  arguments: [],
  options: [
    CONFIG_OPTION,
    { flags: '--profile <name>', description: 'what to call it (default: asked for)' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { askProfile } = await import('../ask-profile.ts')
    const { settingsPath } = await import('../layers.ts')
    const { addProfile } = await import('../write-settings.ts')
    const { path } = settingsPath(invocation)
    const { name, settings } = await askProfile(invocation)
    addProfile(path, name, settings)
    const use = `use it with --profile ${name} (DIPMP_PROFILE); "dipmp doctor --profile ${name}" looks whether all is there`
    return { text: `the profile ${name} is kept in ${path}\n${use}`, json: { profile: name, config: path } }
  },
}
