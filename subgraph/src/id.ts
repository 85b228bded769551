import { Address, ByteArray, Bytes, crypto } from '@graphprotocol/graph-ts'

/** The keccak256 of a text's UTF-8 bytes, as the contract makes its keys. */
export function keccakOf(text: string): Bytes {
  return Bytes.fromByteArray(crypto.keccak256(ByteArray.fromUTF8(text)))
}

/** The contract's key of a file: the keccak256 of its release's key and the keccak256 of its name's ending. */
export function fileKeyOf(versionHash: Bytes, ending: string): Bytes {
  return Bytes.fromByteArray(crypto.keccak256(versionHash.concat(keccakOf(ending))))
}

/** Project: the registry's address, then the contract's projectId. */
export function projectEntityId(registry: Address, projectId: Bytes): Bytes {
  return registry.concat(projectId)
}

/** Release: the project's id, then the contract's versionHash. */
export function releaseEntityId(project: Bytes, versionHash: Bytes): Bytes {
  return project.concat(versionHash)
}

/** File: the project's id, then the contract's fileKey. */
export function fileEntityId(project: Bytes, fileKey: Bytes): Bytes {
  return project.concat(fileKey)
}

/** Maintainer: the project's id, then the account's address. */
export function maintainerEntityId(project: Bytes, account: Address): Bytes {
  return project.concat(account)
}

/** Moderator and Registrant: the registry's address, then the account's. Creation: the factory's, then the registry's. */
export function pairEntityId(first: Address, second: Address): Bytes {
  return first.concat(second)
}

/** LogEntry: the registry's address, then the entry's index, big-endian, so that ids sort as the log does. */
export function logEntryEntityId(registry: Bytes, index: i32): Bytes {
  const bytes = new Uint8Array(4)
  for (let i = 0; i < 4; i++) bytes[i] = (index >> (24 - 8 * i)) as u8
  return registry.concat(Bytes.fromUint8Array(bytes))
}
