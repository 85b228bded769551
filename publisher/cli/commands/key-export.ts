import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS, NEW_PASSWORD_OPTION } from '../options.ts'

export const keyExport: Command = {
  name: 'key export',
  summary: 'write the kept key to a keystore of its own, with another password, for another machine or wallet',
  arguments: [{ name: '<file>', description: 'where to write it; wallets import it as a keystore (version 3 JSON)' }],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS, NEW_PASSWORD_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { keystorePath } = await import('../layers.ts')
    const { readNextPassword, readPassword } = await import('../password.ts')
    const { addressOfKeystore, checkKeystoreFree, openKeystore, writeKeystore } = await import('../keystore.ts')
    const [file = ''] = invocation.arguments
    const path = keystorePath(invocation)
    checkKeystoreFree(file)
    const address = addressOfKeystore(path)
    const wallet = await openKeystore(path, await readPassword(invocation, path))
    await writeKeystore(file, wallet, await readNextPassword(invocation))
    return {
      text: `${address}\nwritten to ${file}, encrypted with the new password`,
      json: { address, keystore: file },
    }
  },
}
