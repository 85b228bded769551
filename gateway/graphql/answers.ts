import { z } from 'zod'
import { meta } from './meta.ts'
import { statusFields } from './project-status.ts'

const count = z.number().int().nonnegative()
const registry = z.object({ recordCount: count }).nullable()

/** An id is what the next page continues after; what else a row holds is checked row by row. */
const row = z.looseObject({ id: z.string().regex(/^0x[0-9a-f]+$/) })

export const projectListAnswer = z.object({ _meta: meta, registry, projects: z.array(row) })

export const moreProjectsAnswer = z.object({ projects: z.array(row) })

export const projectAnswer = z.object({
  _meta: meta,
  registry,
  projects: z.array(
    z.object({ id: row.shape.id, normalizedName: z.string(), serial: count, ...statusFields, files: z.array(row) }),
  ),
})

export const moreFilesAnswer = z.object({ files: z.array(row) })

export const fileAnswer = z.object({
  _meta: meta,
  registry,
  files: z.array(z.looseObject({ project: z.object({ normalizedName: z.string(), ...statusFields }) })),
})

export const projectListRow = z.object({ normalizedName: z.string(), serial: count })

export type Row = z.infer<typeof row>
