import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { describeFile } from '@dipmp/ipfs'
import { storeFiles } from '../../upload-files.ts'
import type { Invocation } from '../command.ts'
import { readConfig } from '../config.ts'
import { InvalidConfigError } from '../errors.ts'
import { openPinTargets } from '../pins/pin-settings.ts'

// One raw block, so that its CID follows from its sha256.
const MAX_SIZE = 1024 * 1024

/**
 * Stores a document at every IPFS node of the settings, and returns its sha256.
 * @throws {InvalidConfigError} INVALID_CONFIG
 * @throws {UploadFailedError} UPLOAD_FAILED
 */
export async function storeDocument(path: string, invocation: Invocation): Promise<string> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new InvalidConfigError([`${path} cannot be read (${String(Object(cause).code)})`])
  })
  if (size === 0 || size > MAX_SIZE) throw new InvalidConfigError([`${path} must have 1 byte to ${MAX_SIZE} bytes`])
  const { cid, digest } = await describeFile(createReadStream(path))
  const { targets: pinTargets, minCopies } = await openPinTargets(readConfig(invocation), invocation)
  await storeFiles([{ path, cid, name: basename(path) }], {
    pinTargets,
    minCopies,
    signal: invocation.signal,
    onProgress: () => {},
  })
  return digest
}
