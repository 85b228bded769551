import type { Absence } from '@dipmp/contracts'
import {
  checkRegistryVersion,
  InvalidFilenameError,
  normalizeName,
  parseFilename,
  parseVersion,
  readRecordedFilename,
} from '@dipmp/packaging'
import type Router from '@koa/router'
import { InvalidAccountError } from '../errors.ts'
import type { FindAbsence } from '../proof/find-absence.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayContext, GatewayState } from '../state.ts'
import type { InTurn } from '../turns/in-turn.ts'

type Params = Readonly<Record<string, string | undefined>>

/** What is said to be absent, by the part of the URL behind `/proof/<registry>/absent/`. */
const ABSENCES: Readonly<Record<string, (params: Params) => Absence>> = {
  'project/:project': ({ project }) => ({ type: 'project', project: normalizeName(project ?? '') }),
  'file/:filename': ({ filename }) => ({ type: 'file', ...parseRecorded(filename) }),
  'yank/:filename': ({ filename }) => ({ type: 'yank', ...parseRecorded(filename) }),
  'yank/:project/:version': ({ project, version }) => ({
    type: 'release-yank',
    project: normalizeName(project ?? ''),
    version: parseRecordedVersion(version ?? ''),
  }),
  'role/:project/:account': ({ project, account }) => ({
    type: 'role',
    project: normalizeName(project ?? ''),
    account: parseAccount(account ?? ''),
  }),
}

export type AbsenceRouteOptions = Readonly<{ findAbsence: FindAbsence; inTurn: InTurn; maxAgeSeconds: number }>

/** `/proof/<registry>/absent/...`: what shows that the registry does not have it, to be checked without trusting this gateway. */
export function addAbsenceRoutes(
  router: Router<GatewayState>,
  { findAbsence, inTurn, maxAgeSeconds }: AbsenceRouteOptions,
): void {
  for (const [path, absenceOf] of Object.entries(ABSENCES)) {
    router.get(`/proof/:registry/absent/${path}`, async (ctx: GatewayContext) => {
      const registry = parseRegistryAddress(ctx.params.registry ?? '')
      const absence = absenceOf(ctx.params)
      const proof = await inTurn(ctx, () => findAbsence(registry, absence, ctx.state.signal))
      ctx.body = `${JSON.stringify(proof)}\n`
      ctx.set('Content-Type', 'application/json')
      // It is of the newest block, and what is absent there may come with the next.
      ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
    })
  }
}

function parseRecorded(text = ''): Readonly<{ project: string; filename: string }> {
  const { filename, normalizedName } = parseFilename(text)
  if (readRecordedFilename(filename) !== null) return { project: normalizedName, filename }
  throw new InvalidFilenameError(`${JSON.stringify(filename)} is a name that no registry takes; see records.md`)
}

function parseRecordedVersion(text: string): string {
  const version = parseVersion(text)
  checkRegistryVersion(version)
  return version.normalized
}

function parseAccount(text: string): string {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new InvalidAccountError(text)
  return text.toLowerCase()
}
