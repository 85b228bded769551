import { createPassOn } from '../graphql/pass-on.ts'
import { createApiSchema } from '../read-api/api-schema.ts'
import { createReadApi, type ReadApi, type ReadApiOptions } from '../read-api/read-api.ts'
import { createTurns, type TurnLimits } from '../turns/turns.ts'

/** What a gateway has by default. */
export const LIMITS: TurnLimits = { atOnce: 4, atOnceOfClient: 2, waiting: 256, waitingOfClient: 64, waitMs: 1000 }

/** The read API over an index at a URL, with the limits that a gateway has by default. */
export function serveReadApi(
  url: string,
  options: Partial<Pick<ReadApiOptions, 'documents' | 'maxCost'> & TurnLimits> = {},
): ReadApi {
  const passOn = createPassOn({ url, timeoutMs: 1000 })
  return createReadApi({
    passOn,
    readSchema: createApiSchema(passOn),
    turns: createTurns({ ...LIMITS, ...options }),
    documents: options.documents ?? 'any',
    maxCost: options.maxCost ?? 500_000,
  })
}
