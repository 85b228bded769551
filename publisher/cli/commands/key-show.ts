import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS } from '../options.ts'

export const keyShow: Command = {
  name: 'key show',
  summary: 'print the address of the kept key, never the key',
  arguments: [],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS.slice(0, 1), JSON_OPTION],
  run: async (invocation) => {
    const { keystorePath } = await import('../layers.ts')
    const { addressOfKeystore } = await import('../keystore.ts')
    const path = keystorePath(invocation)
    const address = addressOfKeystore(path)
    return { text: address, json: { address, keystore: path } }
  },
}
