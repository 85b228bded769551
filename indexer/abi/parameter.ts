import * as z from 'zod'

/** A parameter as JSON ABIs have it. */
export type JsonParameter = { name?: string | undefined; type: string; components?: JsonParameter[] | undefined }

export const jsonParameter: z.ZodType<JsonParameter> = z.lazy(() =>
  z.object({ name: z.string().optional(), type: z.string(), components: z.array(jsonParameter).optional() }),
)

/** The parameter's type with its components spelt out: `tuple[]` becomes `(address,uint256)[]`. */
export function expandTuple(parameter: JsonParameter): string {
  if (!parameter.type.startsWith('tuple')) return parameter.type
  return `(${(parameter.components ?? []).map(expandTuple).join(',')})${parameter.type.slice('tuple'.length)}`
}
