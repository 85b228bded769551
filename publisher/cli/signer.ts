import { FetchRequest, type JsonRpcProvider, type Signer, VoidSigner, Wallet } from 'ethers'
import { NOBODY } from '../registry/connect-chain.ts'
import { ChainUnavailableError, WrongChainError } from '../registry/errors.ts'
import type { Invocation } from './command.ts'
import type { Config } from './config.ts'
import { InvalidConfigError } from './errors.ts'
import { ExternalSigner } from './external-signer.ts'
import { addressOfKeystore, hasKeystore, openKeystore } from './keystore.ts'
import { networkOf } from './networks.ts'
import { readPassword } from './password.ts'
import { RetryingProvider } from './retrying-provider.ts'

const REQUEST_TIMEOUT_MS = 30_000
const POLLING_INTERVAL_MS = 1_000

/** A signer connected to the chain; `close` ends its polling, so that the process can end. */
export type OpenSigner = Readonly<{ signer: Signer; close: () => void }>

/** Connects the key that the settings name to the chain that they name. */
export async function openSigner(config: Config, invocation: Invocation): Promise<OpenSigner> {
  return open(config, (provider) => signerOf(config, invocation, provider))
}

/** The same for who only looks: no key is opened, no password asked for, and none need be there. */
export async function openObserver(config: Config): Promise<OpenSigner> {
  return open(config, async (provider) => new VoidSigner(addressOf(config), provider))
}

/** Connects to a chain's node, and checks that it serves the chain that is meant. */
export async function connectProvider({
  rpcUrl,
  chainId,
}: Pick<Config, 'rpcUrl' | 'chainId'>): Promise<JsonRpcProvider> {
  const request = new FetchRequest(rpcUrl)
  request.timeout = REQUEST_TIMEOUT_MS
  const served = await askChainId(request, rpcUrl)
  if (chainId !== undefined && served !== chainId) {
    throw new WrongChainError(
      `the node at ${new URL(rpcUrl).origin} serves chain ${served} (${networkOf(served).name}), not ${chainId} (${networkOf(chainId).name}); check --rpc-url (RPC_URL) and --chain-id`,
    )
  }
  // Told the chain, ethers does not ask for it without end where the node is away.
  // ethers would repeat an answer for a while, and with it a nonce that is used up by then.
  return new RetryingProvider(request, served, {
    staticNetwork: true,
    cacheTimeout: -1,
    pollingInterval: POLLING_INTERVAL_MS,
  })
}

async function open(config: Config, make: (provider: JsonRpcProvider) => Promise<Signer>): Promise<OpenSigner> {
  const provider = await connectProvider(config)
  try {
    return { signer: await make(provider), close: () => provider.destroy() }
  } catch (error) {
    provider.destroy()
    throw error
  }
}

async function askChainId(request: FetchRequest, url: string): Promise<bigint> {
  const question = request.clone()
  question.body = { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }
  try {
    const response = await question.send()
    response.assertOk()
    return BigInt(response.bodyJson.result)
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
    // Nobody should think of a password for a key that is not there.
    addressOfKeystore(key.path)
    const password = await readPassword(invocation, key.path)
    return (await openKeystore(key.path, password)).connect(provider)
  }
  if (key.signerUrl !== null) return new ExternalSigner(key.signerUrl, key.address, provider)
  return accountOf(provider, key.address)
}

function addressOf({ key }: Config): string {
  if (key.type === 'privateKey') return new Wallet(key.privateKey).address
  if (key.type === 'account') return key.address
  return hasKeystore(key.path) ? addressOfKeystore(key.path) : NOBODY
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
