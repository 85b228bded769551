import type { Command } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS } from '../options.ts'

export const keyNew: Command = {
  name: 'key new',
  summary: 'make a key and keep it encrypted',
  arguments: [],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const { Wallet } = await import('ethers')
    const { keystorePath } = await import('../layers.ts')
    const { readNewPassword } = await import('../password.ts')
    const { checkKeystoreFree, writeKeystore } = await import('../keystore.ts')
    const path = keystorePath(invocation)
    checkKeystoreFree(path)
    const wallet = Wallet.createRandom()
    await writeKeystore(path, wallet, await readNewPassword(invocation))
    return {
      text: `${wallet.address}\nkept in ${path}; keep a copy of that file and its password: nobody can restore them`,
      json: { address: wallet.address, keystore: path },
    }
  },
}
