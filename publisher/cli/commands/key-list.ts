import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS } from '../options.ts'

export const keyList: Command = {
  name: 'key list',
  summary: 'list the kept keys by address, and which of them signs',
  arguments: [],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS.slice(0, 1), JSON_OPTION],
  run: async (invocation) => {
    const { configFolder, keystorePath } = await import('../layers.ts')
    const { listKeystores } = await import('../keystore.ts')
    const signing = keystorePath(invocation)
    const keys = listKeystores(configFolder(invocation), signing).map((key) => ({
      ...key,
      signs: key.keystore === signing,
    }))
    const lines = keys.map(({ address, keystore, signs }) => `${address}  ${keystore}${signs ? '  (signs)' : ''}`)
    const none = 'there is no key yet; make one with "dipmp key new", or keep one that you have with "dipmp key import"'
    return { text: lines.length === 0 ? none : lines.join('\n'), json: { keys } }
  },
}
