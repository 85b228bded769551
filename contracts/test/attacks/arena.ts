import { createHash } from 'node:crypto'
import { Contract, type ContractTransactionResponse, type Signer, ZeroHash } from 'ethers'
import { parseRegistryLogs, projectIdOf, type RegistryEvent, registryAbi, registryErrorOf } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { deployFirstDipmp, type FirstDipmp } from '../first-dipmp.ts'

/** The first dipmp's contract and ours on one chain, and three who call them. */
export type Arena = Readonly<{
  chain: Chain
  first: FirstDipmp
  victim: Signer
  attacker: Signer
  /** Whom the victim trusts for a while. */
  helper: Signer
  /** Takes the chain back to two empty contracts. */
  reset(): Promise<void>
  stop(): Promise<void>
}>

export const PROJECT = 'demo'
export const PROJECT_ID = projectIdOf(PROJECT)

/** Deploys both. Takes some seconds. */
export async function startArena(): Promise<Arena> {
  const chain = await startChain()
  const first = await deployFirstDipmp(chain.owner)
  let start: unknown = await chain.provider.send('evm_snapshot', [])
  return {
    chain,
    first,
    victim: chain.owner,
    attacker: chain.stranger,
    helper: await chain.provider.getSigner(2),
    reset: async () => {
      await chain.provider.send('evm_revert', [start])
      start = await chain.provider.send('evm_snapshot', [])
    },
    stop: chain.stop,
  }
}

/** What became of a call: the events that it logged, or the name of the guard that refused it. */
export type Outcome = Readonly<{ events: readonly RegistryEvent[]; refusal: string | null }>

/** Calls our registry, and waits. */
export async function call(arena: Arena, signer: Signer, method: string, ...args: unknown[]): Promise<Outcome> {
  const contract = new Contract(arena.chain.registry.address, registryAbi, signer)
  return settle(contract.getFunction(method).send(...args))
}

/** Waits for a call of either contract; a refusal that is not the contract's own is thrown on. */
export async function settle(sent: Promise<ContractTransactionResponse>): Promise<Outcome> {
  try {
    const receipt = await (await sent).wait()
    return { events: receipt ? parseRegistryLogs(receipt) : [], refusal: null }
  } catch (error) {
    const refusal = registryErrorOf(error)?.name
    if (refusal) return { events: [], refusal }
    // The first dipmp's guards are in no ABI of ours, and its overflows panic.
    if ((error as { code?: string }).code === 'CALL_EXCEPTION') return { events: [], refusal: 'reverted' }
    throw error
  }
}

/** Publishes a release to our registry; as the first of its project where the name is free. */
export async function publish(arena: Arena, signer: Signer, version: string, ...filenames: string[]): Promise<Outcome> {
  const files = filenames.map((filename) => fileOf(filename))
  const isFree = (await arena.chain.registry.ownerOf(PROJECT_ID)) === null
  return call(arena, signer, 'publish', PROJECT, version, files, isFree)
}

/** The bytes that a file of this name has, and those of its core metadata. */
export function bytesOf(filename: string): Buffer {
  return Buffer.from(`the bytes of ${filename}`)
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns a file as `publish` takes it. */
export function fileOf(filename: string): Readonly<Record<string, unknown>> {
  const bytes = bytesOf(filename)
  return {
    filename,
    size: bytes.length,
    digest: `0x${sha256(bytes)}`,
    dagRoot: ZeroHash,
    metadataDigest: `0x${sha256(bytesOf(`METADATA of ${filename}`))}`,
    requiresPython: '',
  }
}
