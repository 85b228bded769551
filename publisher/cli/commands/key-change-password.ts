import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS, NEW_PASSWORD_OPTION } from '../options.ts'

export const keyChangePassword: Command = {
  name: 'key change-password',
  summary: 'encrypt the kept key with another password',
  arguments: [],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS, NEW_PASSWORD_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { keystorePath } = await import('../layers.ts')
    const { readNextPassword, readPassword } = await import('../password.ts')
    const { addressOfKeystore, openKeystore, rewriteKeystore } = await import('../keystore.ts')
    const path = keystorePath(invocation)
    const address = addressOfKeystore(path)
    const wallet = await openKeystore(path, await readPassword(invocation, path))
    await rewriteKeystore(path, wallet, await readNextPassword(invocation))
    return {
      text: `${path} has the new password; copies of it made before keep the old one`,
      json: { address, keystore: path },
    }
  },
}
