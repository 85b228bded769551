import { projectIdOf } from '@dipmp/contracts'
import { readProjectEvents } from '../owners/read-project-events.ts'
import type { Chain } from '../registry/connect-chain.ts'

/** Returns what an account says under a key now: the digest of each subject. */
export async function readAnnotations(
  chain: Chain,
  projects: ReadonlySet<string>,
  key: string,
): Promise<ReadonlyMap<string, string | null>> {
  const said = new Map<string, string | null>()
  for (const project of projects) {
    for (const event of await readProjectEvents(chain, projectIdOf(project))) {
      if (event.type !== 'ProjectAnnotated' || event.actor !== chain.account || event.key !== key) continue
      if (event.subject !== null) said.set(event.subject, event.digest)
    }
  }
  return said
}
