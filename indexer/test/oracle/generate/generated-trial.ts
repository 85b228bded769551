import { getIntrospectionQuery } from 'graphql'
import { createApiSchema } from '../../../graphql/api-schema.ts'
import { readSchema } from '../../../schema/read-schema.ts'
import type { EntityChange } from '../../../store/entity-store.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import { post, type Trial } from '../trial.ts'
import { writeLog } from '../write-log.ts'
import type { Samples } from './argument.ts'
import { generateBlocks } from './changes.ts'
import { generateFrom } from './dice.ts'
import { QueryGenerator } from './query.ts'
import { generateSchemaText } from './schema-text.ts'

/** A trial that comes of a seed: a schema, entities, and so many queries. The same seed gives the same trial. */
export async function generatedTrial(seed: number, queries: number): Promise<Trial> {
  const address = `0x${(0x10000 + (seed % 2 ** 31)).toString(16).padStart(40, '0')}`
  const manifestPath = await buildSubgraph('writer')
  return generateFrom(seed, (dice): Trial => {
    const text = generateSchemaText(dice)
    const schema = readSchema(text)
    const blocks = generateBlocks(dice, schema)
    const toLogs = (changes: readonly EntityChange[]) => changes.map((change) => writeLog(address, change))
    const samples = samplesOf([...blocks.kept, ...blocks.replacing].flat())
    const generator = new QueryGenerator(dice, createApiSchema(schema), samples)
    const requests = Array.from({ length: queries }, () => generator.next())
    requests.push(post(getIntrospectionQuery({ descriptions: false })))
    return {
      name: `seed ${seed}`,
      manifestPath,
      address,
      schema: text,
      chain: {
        kept: blocks.kept.map(toLogs),
        dropped: blocks.dropped.map(toLogs),
        replacing: blocks.replacing.map(toLogs),
      },
      requests,
    }
  })
}

function samplesOf(changes: readonly EntityChange[]): Samples {
  const samples = new Map<string, Set<string>>()
  for (const change of changes) {
    if (change.type !== 'set') continue
    for (const [name, value] of change.entity) {
      const texts = samples.get(name) ?? new Set()
      samples.set(name, texts)
      for (const each of value.type === 'List' ? value.value : [value]) {
        if (each.type === 'Bytes') texts.add(`0x${Buffer.from(each.value).toString('hex')}`)
        else if (each.type !== 'Null') texts.add(String(each.value))
      }
    }
  }
  return new Map([...samples].map(([name, texts]) => [name, [...texts]]))
}
