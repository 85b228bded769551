import { projectIdOf } from '@dipmp/contracts'
import { kuboTarget, rawCidOf } from '@dipmp/ipfs'
import type { Provider } from 'ethers'
import { connectChain, NOBODY } from '../registry/connect-chain.ts'
import { etherText } from './amount-text.ts'
import type { Invocation } from './command.ts'
import { type Config, readConfig } from './config.ts'
import { indexUrlOf } from './index-url.ts'
import { networkOf } from './networks.ts'
import { openObserver } from './signer.ts'

/** What was looked at, and what to do where it is not as it has to be. */
export type Finding = Readonly<{ isGood: boolean; what: string; remedy: string }>

const OLDEST_NODE = 20
const ANSWER_MS = 10_000

/** The sha256 of nothing: a block that every node has, or can at least be asked for. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Looks at everything that publishing needs, each by itself, so that all faults are told at once. */
export async function examine(invocation: Invocation): Promise<readonly Finding[]> {
  const node = examineNode()
  let config: Config
  try {
    config = readConfig(invocation)
  } catch (error) {
    return [node, bad(`the settings: ${messageOf(error)}`, 'give them by flag or variable, or run "dipmp init"')]
  }
  return [
    node,
    ...(await examineChain(config)),
    ...(await Promise.all(config.ipfsApis.map((api) => examineTarget(api, invocation.signal)))),
    ...(config.gateway === null ? [] : [await examineGateway(config.gateway, config.registry, invocation.signal)]),
  ]
}

function examineNode(): Finding {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return good(`Node ${version}`)
  return bad(`Node ${version} is too old`, `install Node ${OLDEST_NODE} or newer`)
}

async function examineChain(config: Config): Promise<readonly Finding[]> {
  const { origin } = new URL(config.rpcUrl)
  try {
    const { signer, close } = await openObserver(config)
    try {
      const { registry, chainId, account, provider } = await connectChain(config.registry, signer, config)
      const { name, currency } = networkOf(chainId)
      return [
        good(`the node at ${origin} serves ${name} (chain ${chainId})`),
        await examineRegistry(config.registry, () => registry.ownerOf(projectIdOf('dipmp'))),
        await examineAccount(account, provider, currency),
      ]
    } finally {
      close()
    }
  } catch (error) {
    return [bad(`the chain: ${messageOf(error)}`, 'check --rpc-url, --chain-id and --registry')]
  }
}

async function examineRegistry(address: string, ask: () => Promise<unknown>): Promise<Finding> {
  try {
    await ask()
    return good(`the registry ${address} answers`)
  } catch {
    return bad(`what is at ${address} does not answer as a registry`, 'check --registry (REGISTRY)')
  }
}

async function examineAccount(account: string, provider: Provider, currency: string): Promise<Finding> {
  if (account === NOBODY)
    return bad('there is no key', 'make one with "dipmp key new", or keep yours with "dipmp key import"')
  const balance = await provider.getBalance(account)
  if (balance === 0n) return bad(`the account ${account} has no funds`, `send it some ${currency}`)
  const [latest, pending] = [
    await provider.getTransactionCount(account, 'latest'),
    await provider.getTransactionCount(account, 'pending'),
  ]
  if (pending > latest) {
    return bad(
      `the account ${account} has ${pending - latest} transaction(s) pending`,
      'run the command that sent them again: it waits for them; with --speed-up it offers more',
    )
  }
  return good(`the account ${account} has ${etherText(balance, currency)}`)
}

async function examineTarget({ url, token }: Config['ipfsApis'][number], signal: AbortSignal): Promise<Finding> {
  const target = kuboTarget(token === null ? { url } : { url, token })
  try {
    await target.look(rawCidOf(EMPTY), { signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]) })
    return good(`the IPFS node at ${target.name} answers`)
  } catch (error) {
    signal.throwIfAborted()
    const said = String(Object(error).reason ?? messageOf(error))
    return bad(
      `the IPFS node at ${target.name} does not take files: ${said}`,
      'check --ipfs-api (IPFS_API) and IPFS_API_TOKEN',
    )
  }
}

async function examineGateway(gateway: string, registry: string, signal: AbortSignal): Promise<Finding> {
  const { origin } = new URL(gateway)
  try {
    const answer = await fetch(indexUrlOf(gateway, registry), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    })
    await answer.body?.cancel()
    if (answer.ok) return good(`the gateway at ${origin} serves the registry`)
    return bad(`the gateway at ${origin} answers ${answer.status} for the registry`, 'check --gateway (DIPMP_GATEWAY)')
  } catch {
    signal.throwIfAborted()
    return bad(`the gateway at ${origin} does not answer`, 'check --gateway (DIPMP_GATEWAY)')
  }
}

function good(what: string): Finding {
  return { isGood: true, what, remedy: '' }
}

function bad(what: string, remedy: string): Finding {
  return { isGood: false, what, remedy }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
