import type { Invocation } from './command.ts'
import { InvalidConfigError, NotConfirmedError } from './errors.ts'
import { networkOf } from './networks.ts'
import { parseAddress, parseUrl } from './parse-setting.ts'
import { askLine, askSecret } from './prompt.ts'
import type { Settings } from './settings-file.ts'
import { connectProvider } from './signer.ts'

/** Asks for the settings of a profile, and looks at each answer at once. */
export async function askProfile({
  options,
  terminal,
  signal,
}: Invocation): Promise<Readonly<{ name: string; settings: Settings }>> {
  if (!terminal.input.isTTY) {
    throw new NotConfirmedError('dipmp init asks, and nobody can answer here; write the configuration file yourself')
  }
  const ask = (question: string, standard: string) => askLine(terminal, question, standard, signal)
  const named = typeof options.profile === 'string' ? options.profile : await ask('name of the profile', 'main')
  const name = valid(named, /^[\w.-]{1,64}$/.test(named) ? [] : ['the name must be letters, digits, dots and dashes'])
  const rpcUrl = checked(parseUrl, await ask("the chain's JSON-RPC", 'http://127.0.0.1:8545'), 'the JSON-RPC')
  const provider = await connectProvider({ rpcUrl, chainId: undefined })
  const { chainId } = await provider.getNetwork()
  terminal.output.write(`it serves ${networkOf(chainId).name} (chain ${chainId})\n`)
  try {
    const registry = checked(parseAddress, await ask('the registry', ''), 'the registry')
    if ((await provider.getCode(registry)) === '0x') {
      throw new InvalidConfigError([`there is no contract at ${registry} on chain ${chainId}`])
    }
    const ipfsApi = checked(parseUrl, await ask('Kubo RPC to store the bytes in', 'http://127.0.0.1:5001'), 'the RPC')
    const ipfsApiToken = await askSecret(terminal, 'its token (nothing where it wants none): ', signal)
    const gateway = await ask('the gateway that people install from (nothing where there is none)', '')
    return {
      name,
      settings: {
        rpcUrl,
        chainId: String(chainId),
        registry,
        ipfsApi,
        ...(ipfsApiToken !== '' && { ipfsApiToken }),
        ...(gateway !== '' && { gateway: checked(parseUrl, gateway, 'the gateway') }),
      },
    }
  } finally {
    provider.destroy()
  }
}

function checked(parse: typeof parseUrl, text: string, what: string): string {
  const faults: string[] = []
  return valid(parse(text, what, faults), faults)
}

function valid(value: string, faults: readonly string[]): string {
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return value
}
