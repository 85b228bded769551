import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileKeyOf } from '@dipmp/contracts'
import { rawCidOf } from '@dipmp/ipfs'
import { parseFilename } from '@dipmp/packaging'
import { annotate } from '../owners/project-calls.ts'
import { planOwnerCall } from '../owners/send-owner-call.ts'
import type { PublishOptions } from '../publish.ts'
import { recordOptionsOf } from '../registry/chain-options.ts'
import { connectChain } from '../registry/connect-chain.ts'
import { recordOnce } from '../registry/sending/record-once.ts'
import { storeFiles } from '../upload-files.ts'
import type { Attestations } from './attestations.ts'
import { provenanceOf } from './provenance.ts'
import { readAnnotations } from './read-annotations.ts'

export type AttestedFile = Readonly<{ filename: string; attestations: Attestations }>

/** What an account says of where a published file comes from. */
export type ProvenanceReport = Readonly<{ filename: string; digest: string }>

/**
 * Stores the provenance of published files on IPFS and says so in the registry, by an annotation of each. What this account
 * says of a file already is not said again.
 * @throws as `publish` does.
 */
export async function recordProvenance(
  files: readonly AttestedFile[],
  options: PublishOptions,
): Promise<readonly ProvenanceReport[]> {
  const attested = files.filter(({ attestations }) => attestations.length > 0)
  if (attested.length === 0) return []
  const { signal, onProgress, ...recording } = recordOptionsOf(options)
  const chain = await connectChain(options.registry, options.signer, options)
  const publisher = { chainId: chain.chainId, registry: chain.registry.address, account: chain.account }
  const documents = attested.map(({ filename, attestations }) => ({
    filename,
    project: parseFilename(filename).normalizedName,
    ...provenanceOf(attestations, publisher),
  }))

  const plan = async () => {
    const said = await readAnnotations(chain, new Set(documents.map(({ project }) => project)), 'provenance')
    return documents.filter(({ filename, digest }) => said.get(fileKeyOf(filename)) !== digest)
  }
  await recordOnce(
    chain,
    {
      plan,
      callsOf: (missing) =>
        missing.map(({ filename, project, digest }) => {
          const subject = fileKeyOf(filename)
          return planOwnerCall(chain, annotate(project, { subject, about: filename, key: 'provenance', digest }))
        }),
      confirm: async (_, quote) => options.confirm?.({ releases: [] }, quote),
      prepare: (missing) => storeDocuments(missing, { pinTargets: options.pinTargets, signal, onProgress }),
    },
    { ...recording, signal, onProgress },
  )
  return documents.map(({ filename, digest }) => ({ filename, digest }))
}

async function storeDocuments(
  documents: readonly Readonly<{ filename: string; bytes: Uint8Array; digest: string }>[],
  options: Parameters<typeof storeFiles>[1],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-provenance-'))
  try {
    const files = documents.map(({ filename, digest }) => ({
      path: join(folder, digest),
      cid: rawCidOf(digest),
      name: `${filename}.provenance`,
    }))
    for (const { bytes, digest } of documents) await writeFile(join(folder, digest), bytes)
    await storeFiles(files, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
