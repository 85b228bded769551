import { z } from 'zod'
import type { ProjectStatus, Turn } from '../registry-index.ts'
import { cleanLine } from './clean-line.ts'

/** What a query asks of a project for its status. */
export const STATUS_FIELDS = 'status statusReason quarantinedUntil quarantineReason'

const OWN_STATUSES = { ACTIVE: 'active', ARCHIVED: 'archived', DEPRECATED: 'deprecated' } as const

export const statusFields = {
  status: z.enum(['ACTIVE', 'ARCHIVED', 'DEPRECATED']),
  statusReason: z.string(),
  quarantinedUntil: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable(),
  quarantineReason: z.string().nullable(),
}

export type StatusRow = z.infer<z.ZodObject<typeof statusFields>>

/**
 * A project's status at a time, in seconds since 1970. A quarantine stands above the owner's mark, and lapses by itself:
 * no record says that its time is over.
 */
export function statusOf(row: StatusRow, time: number): ProjectStatus {
  const { quarantinedUntil: until } = row
  if (until !== null && time < until) return { type: 'quarantined', reason: cleanLine(row.quarantineReason), until }
  return { type: OWN_STATUSES[row.status], reason: cleanLine(row.statusReason) }
}

/** When the status is another one, or would have been otherwise, though no record says so. */
export function turnsOf({ quarantinedUntil: at }: StatusRow, time: number): readonly Turn[] {
  return at === null ? [] : [{ type: 'time', at, isPast: time >= at }]
}
