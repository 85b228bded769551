import { authorizeCall, encodeRegistryCalls, type SignedCallName, type SignedCalls } from '@dipmp/contracts'
import type { Signer } from 'ethers'
import { connectChain } from '../registry/connect-chain.ts'
import { InvalidRelayError } from './errors.ts'
import type { OwnerCall, SignedTwin } from './owner-call.ts'

/** A call that one account signed and another sends; JSON, and no secret: whoever has it can send it once, until its deadline. */
export type SignedOwnerCall = Readonly<{
  format: 'dipmp signed call 1'
  title: string
  chainId: string
  registry: string
  name: SignedCallName
  call: Readonly<Record<string, unknown>>
  authorization: Readonly<{ signer: string; nonce: string; deadline: number; signature: string }>
}>

const FORMAT = 'dipmp signed call 1'

/**
 * Signs a call (EIP-712) for another account to send, who pays.
 * @throws {InvalidRelayError} INVALID_RELAY where the contract has no twin of the call.
 * @example const signed = await signOwnerCall(startTransfer('demo', account), { registry, signer, deadline })
 */
export async function signOwnerCall(
  { title, twin }: OwnerCall,
  options: Readonly<{ registry: string; signer: Signer; deadline: number; chainId?: bigint | undefined }>,
): Promise<SignedOwnerCall> {
  if (twin === null)
    throw new InvalidRelayError(`the contract takes this only from who acts: ${title}; send it yourself`)
  const { registry, chainId } = await connectChain(options.registry, options.signer, options)
  const { name, call } = twin
  const { signer, nonce, deadline, signature } = await authorizeCall(options.signer, registry, name, call, options)
  return {
    format: FORMAT,
    title,
    chainId: String(chainId),
    registry: registry.address,
    name,
    call: JSON.parse(JSON.stringify(call, (_key, value) => (typeof value === 'bigint' ? String(value) : value))),
    authorization: { signer, nonce: String(nonce), deadline: Number(deadline), signature: String(signature) },
  }
}

/**
 * Reads a call that another signed, as a call of one's own. The contract checks the signature.
 * @throws {InvalidRelayError} INVALID_RELAY
 */
export function relayedCall(text: string): Readonly<{ call: OwnerCall; registry: string; chainId: bigint }> {
  const { title, chainId, registry, name, call, authorization } = parse(text)
  const relayed: OwnerCall = {
    title: `${title}, as ${authorization.signer} signed it`,
    forEver: null,
    encode: (address) =>
      encodeRegistryCalls(address).bySig(name, argumentsOf(name, call), {
        ...authorization,
        nonce: BigInt(authorization.nonce),
        // Signed, and not sent.
        epoch: 0,
      }),
    twin: null,
  }
  return { call: relayed, registry, chainId: BigInt(chainId) }
}

function parse(text: string): SignedOwnerCall {
  try {
    const parsed = JSON.parse(text)
    if (parsed.format === FORMAT && typeof parsed.authorization?.signature === 'string') return parsed
  } catch {
    // Said below.
  }
  throw new InvalidRelayError('that is no signed call; it is what a command prints with --relay --json')
}

// Sizes are numbers of any length, which JSON has as text.
function argumentsOf(name: SignedTwin['name'], call: SignedOwnerCall['call']): SignedCalls[SignedCallName] {
  const { files, ...others } = call
  if (name !== 'publish' || !Array.isArray(files)) return call as SignedCalls[SignedCallName]
  const sized = files.map((file) => ({ ...file, size: BigInt(file.size) }))
  return { ...others, files: sized } as unknown as SignedCalls[SignedCallName]
}
