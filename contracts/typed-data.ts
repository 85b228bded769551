import { randomBytes, type TypedDataDomain, TypedDataEncoder, type TypedDataField, toBigInt } from 'ethers'
import { CALL_ARGUMENTS, type SignedCallName, type SignedCalls } from './calls.ts'

/** What a signature is bound to besides the call. */
export type Grant = Readonly<{
  /** Who acts. */
  signer: string
  /** The project's epoch, 0 for a free name. */
  epoch: number
  /** Any number below 2^256 that the signer has not used; `randomNonce` makes one. */
  nonce: bigint
  /** The last second, since 1970, in which the signature can be used. */
  deadline: number
}>

/** A signature with what it was bound to, for whoever sends the call. */
export type Authorization = Grant & Readonly<{ signature: string }>

/** Where a signature counts: one registry on one chain. */
export type RegistryDomain = Readonly<{ chainId: bigint; registry: string }>

/** What `signer.signTypedData(domain, types, message)` signs, and wallets show. */
export type TypedData = Readonly<{
  domain: TypedDataDomain
  types: Record<string, TypedDataField[]>
  message: Record<string, unknown>
}>

const AUTHORIZATION = fields('address signer,uint32 epoch,uint256 nonce,uint256 deadline')
const FILE = fields(
  'string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython',
)

const CALLS: Readonly<Record<SignedCallName, readonly [string, TypedDataField[]]>> = {
  publish: ['Publish', fields('string project,string version,File[] files,bool registers')],
  yankFile: ['YankFile', fields('bytes32 projectId,string filename,string reason')],
  unyankFile: ['UnyankFile', fields('bytes32 projectId,string filename')],
  yankRelease: ['YankRelease', fields('bytes32 projectId,string version,string reason')],
  unyankRelease: ['UnyankRelease', fields('bytes32 projectId,string version')],
  register: ['Register', fields('string project,address owner')],
  setMaintainer: ['SetMaintainer', fields('bytes32 projectId,address maintainer,uint8 roles,uint40 expiry')],
  renounceMaintainer: ['RenounceMaintainer', fields('bytes32 projectId')],
  setStatus: ['SetStatus', fields('bytes32 projectId,uint8 status,string reason')],
  startTransfer: ['StartTransfer', fields('bytes32 projectId,address newOwner')],
  cancelTransfer: ['CancelTransfer', fields('bytes32 projectId')],
  acceptTransfer: ['AcceptTransfer', fields('bytes32 projectId')],
}

/**
 * Returns the EIP-712 typed data of a call, to be signed by the account that acts. Its signature and the grant are what
 * `connectRegistry(...).bySig` takes.
 *
 * @example
 * const data = typedDataOf('publish', release, grant, { chainId, registry })
 * const signature = await signer.signTypedData(data.domain, data.types, data.message)
 */
export function typedDataOf<Name extends SignedCallName>(
  name: Name,
  call: SignedCalls[Name],
  { signer, epoch, nonce, deadline }: Grant,
  { chainId, registry }: RegistryDomain,
): TypedData {
  const [type, own] = CALLS[name]
  return {
    domain: { name: 'dipmp PackageRegistry', version: '1', chainId, verifyingContract: registry },
    types: {
      [type]: [...own, { name: 'authorization', type: 'Authorization' }],
      Authorization: AUTHORIZATION,
      ...(name === 'publish' && { File: FILE }),
    },
    message: { ...CALL_ARGUMENTS[name](call), authorization: { signer, epoch, nonce, deadline } },
  }
}

/** Returns the hash that is signed, as 0x hex; for signers that are contracts (ERC-1271). */
export function typedDataHash({ domain, types, message }: TypedData): string {
  return TypedDataEncoder.hash(domain, types, message)
}

/** Returns a nonce that nobody has used, for signers who keep no count. */
export function randomNonce(): bigint {
  return toBigInt(randomBytes(32))
}

function fields(text: string): TypedDataField[] {
  return text.split(',').map((field) => {
    const [type = '', name = ''] = field.split(' ')
    return { name, type }
  })
}
