import type { PinTarget, Replica } from '@dipmp/ipfs'
import type { RecordedFile } from './recorded-files.ts'
import type { ReplicaLog, Sighting } from './replica-log.ts'

/** What is asked for copies: a pin target, or a gateway. */
export type Place = Pick<PinTarget, 'name' | 'look'>

/** Who answers for a file: what a place shows of it now, and when it was last seen to be right. */
export type ReplicaReport = Readonly<{
  file: RecordedFile
  place: string
  /** `unreachable` where the place did not answer. */
  replica: Replica | Readonly<{ state: 'unreachable'; reason: string }>
  last: Sighting | null
}>

export type LookOptions = Readonly<{ log: ReplicaLog; now: () => Date; signal: AbortSignal }>

/** Asks each place for each file, and reads it back there. */
export async function lookReplicas(
  files: readonly RecordedFile[],
  places: readonly Place[],
  options: LookOptions,
): Promise<readonly ReplicaReport[]> {
  const reports: ReplicaReport[] = []
  for (const file of files) {
    reports.push(...(await Promise.all(places.map((place) => lookReplica(file, place, options)))))
  }
  return reports
}

/** Asks one place for one file. */
export async function lookReplica(
  file: RecordedFile,
  place: Place,
  { log, now, signal }: LookOptions,
): Promise<ReplicaReport> {
  const cid = file.cid.toString()
  const replica = await look(file, place, signal)
  if (replica.state !== 'unreachable') log.note(place.name, cid, replica, now())
  return { file, place: place.name, replica, last: log.last(place.name, cid) }
}

async function look({ cid }: RecordedFile, place: Place, signal: AbortSignal): Promise<ReplicaReport['replica']> {
  try {
    return await place.look(cid, { signal })
  } catch (error) {
    signal.throwIfAborted()
    return { state: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
  }
}
