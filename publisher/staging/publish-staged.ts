import { type ProvenanceReport, recordProvenance } from '../attestation/record-provenance.ts'
import { type PublishOptions, publish } from '../publish.ts'
import type { PublishReport } from '../report.ts'
import { NothingStagedError, StagingDamagedError } from './errors.ts'
import type { StagedFile, Staging } from './staging.ts'

/** What was published, and of which files it was said where they come from. */
export type StagedReport = PublishReport & Readonly<{ provenance: readonly ProvenanceReport[] }>

/**
 * Publishes staged files as `publish` does, with the bytes that were staged and no other; then says where they come from, by
 * the attestations that came along, and forgets them.
 * @throws {NothingStagedError} NOTHING_STAGED
 * @throws {StagingDamagedError} STAGING_DAMAGED where a file has changed since.
 */
export async function publishStaged(
  staging: Staging,
  options: PublishOptions,
  files?: readonly StagedFile[],
): Promise<StagedReport> {
  const staged = files ?? (await staging.list())
  if (staged.length === 0) throw new NothingStagedError(`nothing is staged; stage files with "dipmp stage dist/*"`)
  const digests = new Map(staged.map(({ filename, digest }) => [filename, digest]))
  const report = await publish(
    staged.map(({ path }) => path),
    {
      ...options,
      confirm: async (plan, quote) => {
        for (const { filename, digest } of plan.releases.flatMap((release) => release.toPublish)) {
          if (digests.get(filename.filename) !== digest) throw changed(filename.filename)
        }
        await options.confirm?.(plan, quote)
      },
    },
  )
  if (report.dryRun) return { ...report, provenance: [] }
  const provenance = await recordProvenance(staged, options)
  await staging.forget(staged.map(({ filename }) => filename))
  return { ...report, provenance }
}

function changed(filename: string): StagingDamagedError {
  return new StagingDamagedError(
    `${filename} is not what was staged, so nothing was published; stage it again, or forget it with "dipmp publish --discard"`,
  )
}
