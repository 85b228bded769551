import { type FileProof, projectIdOf, proveFile } from '@dipmp/contracts'
import { type NormalizedName, parseFilename } from '@dipmp/packaging'
import type { ChainNode } from '../chain/chain-node.ts'
import { FileNotRecordedError, ProofUnavailableError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'

/**
 * Finds the proof that a registry has recorded a file, from the first node that gives one.
 * @throws FileNotRecordedError (FILE_NOT_RECORDED), ProofUnavailableError (PROOF_UNAVAILABLE), and what the index throws
 */
export type FindProof = (registry: RegistryAddress, filename: string, signal: AbortSignal) => Promise<FileProof>

export function createFindProof(index: RegistryIndex, nodes: readonly ChainNode[]): FindProof {
  return async (registry, text, signal) => {
    const { filename, normalizedName } = parseFilename(text)
    if (nodes.length === 0) throw new ProofUnavailableError('it has no chain endpoint; ask its operator for RPC_URLS')
    const publishedIn = await findBlock(index, registry, { filename, normalizedName }, signal)
    const file = { registry, projectId: projectIdOf(normalizedName), filename }
    const failures: string[] = []
    for (const node of nodes) {
      try {
        return await proveFile(node, file, { publishedIn })
      } catch (error) {
        failures.push(`${node.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    throw new ProofUnavailableError(failures.join('; '))
  }
}

async function findBlock(
  index: RegistryIndex,
  registry: RegistryAddress,
  { filename, normalizedName }: Readonly<{ filename: string; normalizedName: NormalizedName }>,
  signal: AbortSignal,
): Promise<bigint> {
  const { files } = await index.project(registry, normalizedName, { signal, only: { filename } })
  const file = files.find((each) => each.filename === filename)
  if (!file) throw new FileNotRecordedError(registry, filename)
  return file.blockNumber
}
