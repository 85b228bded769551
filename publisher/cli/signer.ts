import { FetchRequest, JsonRpcProvider, type Signer, Wallet } from 'ethers'
import { ChainUnavailableError } from '../registry/errors.ts'
import type { Invocation } from './command.ts'
import type { Config } from './config.ts'
import { InvalidConfigError } from './errors.ts'
import { openKeystore } from './keystore.ts'
import { readPassword } from './password.ts'

const REQUEST_TIMEOUT_MS = 30_000
const POLLING_INTERVAL_MS = 1_000

/** A signer connected to the chain; `close` ends its polling, so that the process can end. */
export type OpenSigner = Readonly<{ signer: Signer; close: () => void }>

/** Connects the key that the settings name to the chain that they name. */
export async function openSigner(config: Config, invocation: Invocation): Promise<OpenSigner> {
  const provider = await connectProvider(config.rpcUrl)
  try {
    return { signer: await signerOf(config, invocation, provider), close: () => provider.destroy() }
  } catch (error) {
    provider.destroy()
    throw error
  }
}

export async function connectProvider(url: string): Promise<JsonRpcProvider> {
  const request = new FetchRequest(url)
  request.timeout = REQUEST_TIMEOUT_MS
  const chainId = await askChainId(request, url)
  // Told the chain, ethers does not ask for it without end where the node is away.
  // ethers would repeat an answer for a while, and with it a nonce that is used up by then.
  return new JsonRpcProvider(request, chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
    pollingInterval: POLLING_INTERVAL_MS,
  })
}

async function askChainId(request: FetchRequest, url: string): Promise<number> {
  const question = request.clone()
  question.body = { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }
  try {
    const response = await question.send()
    response.assertOk()
    return Number(BigInt(response.bodyJson.result))
  } catch (cause) {
    // The path and the query of an RPC URL often are a key.
    throw new ChainUnavailableError(
      `the chain's node at ${new URL(url).origin} does not answer as one; check --rpc-url (RPC_URL)`,
      { cause },
    )
  }
}

async function signerOf({ key }: Config, invocation: Invocation, provider: JsonRpcProvider): Promise<Signer> {
  if (key.type === 'privateKey') return new Wallet(key.privateKey, provider)
  if (key.type === 'keystore') {
    const password = await readPassword(invocation, key.path)
    return (await openKeystore(key.path, password)).connect(provider)
  }
  return accountOf(provider, key.address)
}

async function accountOf(provider: JsonRpcProvider, address: string): Promise<Signer> {
  try {
    return await provider.getSigner(address)
  } catch {
    throw new InvalidConfigError([
      `the chain's node does not hold the account ${address} unlocked; use a keystore instead`,
    ])
  }
}
