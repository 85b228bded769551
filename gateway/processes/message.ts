import { isNormalizedName } from '@dipmp/packaging'
import { z } from 'zod'

/** What the processes of a gateway tell each other. prom-client sends messages of its own over the same channel. */
const message = z.union([
  z.object({ type: z.literal('listens') }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
  z.object({
    type: z.literal('withheld'),
    normalizedName: z.string().refine(isNormalizedName),
    cid: z.string(),
    metadataDigest: z.string(),
  }),
  z.object({ type: z.literal('metrics?'), id: z.number() }),
  z.object({ type: z.literal('metrics'), id: z.number(), text: z.string().nullable() }),
])

export type Message = z.infer<typeof message>

/** Reads a message; null for one that is not ours. */
export function readMessage(sent: unknown): Message | null {
  return message.safeParse(sent).data ?? null
}
