import { AbiCoder, id, keccak256, toUtf8Bytes, ZeroHash, zeroPadValue } from 'ethers'

export { fileKeyOf } from '@dipmp/contracts'

/** A log as a contract may write it: topics and data, 0x hex. */
export type RawLog = Readonly<{ topics: readonly string[]; data: string }>

/** A PackagePublished to be; text may be any bytes, and what is left out is valid for `evil 1.0`. */
export type Published = Readonly<{
  project?: string | Uint8Array
  version?: string | Uint8Array
  filename?: string | Uint8Array
  requiresPython?: string | Uint8Array
  size?: bigint
  dagRoot?: string
  metadataDigest?: string
  projectId?: string
  versionHash?: string
}>

export const PUBLISHED_TOPIC = id(
  'PackagePublished(bytes32,bytes32,address,string,string,string,uint64,bytes32,bytes32,bytes32,string)',
)
export const REGISTERED_TOPIC = id('ProjectRegistered(bytes32,address,address,string)')
export const FILE_YANKED_TOPIC = id('FileYanked(bytes32,bytes32,address,string,string)')

/** An sha256 that nothing has. */
export const DIGEST = `0x${'11'.repeat(32)}`

/** A PackagePublished log of whatever content, true or not. */
export function publishedLog(event: Published, publisher: string): RawLog {
  const project = toBytes(event.project ?? 'evil')
  const topics = [
    PUBLISHED_TOPIC,
    event.projectId ?? keccak256(project),
    event.versionHash ?? id('1'),
    zeroPadValue(publisher, 32),
  ]
  const data = encode(
    ['string', 'string', 'string', 'uint64', 'bytes32', 'bytes32', 'bytes32', 'string'],
    [
      project,
      event.version ?? '1.0',
      event.filename ?? 'evil-1.0-py3-none-any.whl',
      event.size ?? 10n,
      DIGEST,
      event.dagRoot ?? ZeroHash,
      event.metadataDigest ?? ZeroHash,
      event.requiresPython ?? '',
    ],
  )
  return { topics, data }
}

/** A ProjectRegistered log of whatever name. */
export function registeredLog(project: string | Uint8Array, owner: string): RawLog {
  const account = zeroPadValue(owner, 32)
  const topics = [REGISTERED_TOPIC, keccak256(toBytes(project)), account, account]
  return { topics, data: encode(['string'], [project]) }
}

/** Encodes a log's data. `bytes` and `string` are encoded alike, so bytes of any kind can stand where an event says string. */
export function encode(types: readonly string[], values: readonly unknown[]): string {
  const loose = types.map((type) => (type === 'string' ? 'bytes' : type))
  const bytes = values.map((value, index) =>
    types[index] === 'string' ? toBytes(value as string | Uint8Array) : value,
  )
  return AbiCoder.defaultAbiCoder().encode(loose, bytes)
}

function toBytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? toUtf8Bytes(text) : text
}
