import type { Command, Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { CONFIG_OPTION, JSON_OPTION, KEYSTORE_OPTIONS } from '../options.ts'
import { askSecret, readLine } from '../prompt.ts'

export const keyImport: Command = {
  name: 'key import',
  summary: 'keep a key that you have, encrypted; it is asked for, or read from standard input',
  arguments: [],
  options: [CONFIG_OPTION, ...KEYSTORE_OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const { Wallet } = await import('ethers')
    const { keystorePath } = await import('../layers.ts')
    const { readNewPassword } = await import('../password.ts')
    const { checkKeystoreFree, writeKeystore } = await import('../keystore.ts')
    const path = keystorePath(invocation)
    checkKeystoreFree(path)
    const wallet = new Wallet(await readPrivateKey(invocation))
    await writeKeystore(path, wallet, await readNewPassword(invocation))
    return { text: `${wallet.address}\nkept in ${path}`, json: { address: wallet.address, keystore: path } }
  },
}

async function readPrivateKey({ terminal, signal }: Invocation): Promise<string> {
  const { PRIVATE_KEY_RULE, parsePrivateKey } = await import('../private-key.ts')
  const typed = terminal.input.isTTY
    ? await askSecret(terminal, 'private key: ', signal)
    : await readLine(terminal, signal)
  const privateKey = parsePrivateKey(typed)
  if (privateKey !== null) return privateKey
  throw new InvalidConfigError([`that is no private key: it must be ${PRIVATE_KEY_RULE}`])
}
