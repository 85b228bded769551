import * as z from 'zod'

const blockNumber = z
  .string()
  .regex(/^[0-9]{1,18}$/, 'must be a block number')
  .transform(BigInt)
const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`), `must be 0x and ${bytes * 2} hex digits`)
const topics = z.union([hex(32), z.array(hex(32))]).transform((topic) => (Array.isArray(topic) ? topic : [topic]))

const eventHandler = z.strictObject({
  event: z.string().min(1),
  handler: z.string().min(1),
  topic0: hex(32).optional(),
  topic1: topics.optional(),
  topic2: topics.optional(),
  topic3: topics.optional(),
  receipt: z.enum(['true', 'false']).default('false'),
  calls: z.record(z.string(), z.string()).default({}),
})

const interval = z
  .string()
  .regex(/^[1-9][0-9]{0,17}$/, 'must be a number of blocks')
  .transform(BigInt)
const blockHandler = z.strictObject({
  handler: z.string().min(1),
  filter: z.strictObject({ kind: z.enum(['once', 'polling', 'call']), every: interval.optional() }).optional(),
})

const callHandler = z.strictObject({ function: z.string().min(1), handler: z.string().min(1) })

/** Known, and without effect. */
const text = z.string().optional()

const abi = z.strictObject({ name: z.string(), file: z.string() })

const contractMapping = z
  .strictObject({
    kind: text,
    language: text,
    apiVersion: z.string(),
    file: z.string().min(1),
    entities: z.array(z.string()).optional(),
    abis: z.array(abi).min(1),
    eventHandlers: z.array(eventHandler).default([]),
    blockHandlers: z.array(blockHandler).default([]),
    callHandlers: z.array(callHandler).default([]),
  })
  .refine(
    ({ eventHandlers, blockHandlers, callHandlers }) =>
      eventHandlers.length + blockHandlers.length + callHandlers.length > 0,
    { error: 'must have handlers of events, calls or blocks' },
  )

const dataSource = z.strictObject({
  kind: z.string(),
  name: z.string().min(1),
  network: z.string().min(1),
  source: z.strictObject({
    abi: z.string().min(1),
    address: hex(20).optional(),
    startBlock: blockNumber.optional(),
    endBlock: blockNumber.optional(),
  }),
  context: z.record(z.string(), z.strictObject({ type: z.string(), data: z.unknown() })).default({}),
  mapping: contractMapping,
})

const contractTemplate = z.strictObject({
  kind: z.enum(['ethereum', 'ethereum/contract']),
  name: z.string().min(1),
  network: z.string().optional(),
  source: z.strictObject({ abi: z.string().min(1) }),
  mapping: contractMapping,
})

const fileTemplate = z.strictObject({
  kind: z.literal('file/ipfs'),
  name: z.string().min(1),
  network: text,
  mapping: z.strictObject({
    kind: text,
    language: text,
    apiVersion: z.string(),
    file: z.string().min(1),
    entities: z.array(z.string()).min(1),
    // Their handlers cannot call contracts; graph-cli takes ABIs all the same.
    abis: z.array(abi).optional(),
    handler: z.string().min(1),
  }),
})

/**
 * All keys that graph-node reads in a manifest. It passes over others; here they are refused, since one that a later version
 * gives a meaning would change the result without a word.
 */
export const manifestShape = z.strictObject({
  specVersion: z.string(),
  description: text,
  repository: text,
  // Refused before where it says something.
  graft: z.unknown().optional(),
  indexerHints: z
    .strictObject({
      prune: z
        .string()
        .regex(/^(auto|never|[0-9]{1,9})$/, 'must be auto, never or a number of blocks')
        .optional(),
    })
    .optional(),
  schema: z.strictObject({ file: z.string().min(1) }),
  features: z.array(z.string()).default([]),
  dataSources: z.array(dataSource).min(1),
  templates: z.array(z.discriminatedUnion('kind', [contractTemplate, fileTemplate])).default([]),
})

export type ManifestShape = z.infer<typeof manifestShape>
export type DataSourceShape = z.infer<typeof dataSource>
/** What data sources and templates of contracts have in common. */
export type ContractMappingShape = Pick<z.infer<typeof contractTemplate>, 'name' | 'source' | 'mapping'>
export type FileTemplateShape = z.infer<typeof fileTemplate>
