import type { Value } from '../../../entity/value.ts'
import type { EntityType, Schema } from '../../../schema/schema.ts'
import type { EntityChange } from '../../../store/entity-store.ts'
import { remove, set } from '../../../store/sample-values.ts'
import type { Dice } from './dice.ts'
import { generateValue, idsOf } from './entity-value.ts'

/** Blocks by whether a reorg drops them; immutable entities are written once in each chain that comes of them. */
export type GeneratedBlocks = Readonly<{
  kept: EntityChange[][]
  dropped: EntityChange[][]
  replacing: EntityChange[][]
}>

export function generateBlocks(dice: Dice, schema: Schema): GeneratedBlocks {
  const written = new Set<string>()
  const kept = Array.from({ length: 4 }, (_, at) => generateBlock(dice, schema, written, at === 0 ? 12 : 5))
  const fork = new Set(written)
  const dropped = Array.from({ length: 2 }, () => generateBlock(dice, schema, fork, 6))
  const replacing = Array.from({ length: 4 }, () => generateBlock(dice, schema, written, 4))
  return { kept, dropped, replacing }
}

function generateBlock(dice: Dice, schema: Schema, written: Set<string>, count: number): EntityChange[] {
  const types = [...schema.entityTypes.values()]
  return Array.from({ length: count }, () => generateChange(dice, schema, dice.pick(types), written)).flat()
}

function generateChange(dice: Dice, schema: Schema, type: EntityType, written: Set<string>): EntityChange[] {
  const id = dice.pick(idsOf(schema, type))
  const key = keyOf(type, id)
  if (type.immutable && written.has(key)) return []
  written.add(key)
  if (!type.immutable && dice.chance(15)) return [remove(type.name, id)]
  return [set(type.name, id, generateFields(dice, schema, type))]
}

function generateFields(dice: Dice, schema: Schema, type: EntityType): Record<string, Value> {
  const fields: Record<string, Value> = {}
  for (const field of type.fields.values()) {
    if (field.name === 'id' || field.derivedFrom !== null) continue
    if (field.nonNull || dice.chance(70)) fields[field.name] = generateValue(dice, schema, field)
    else if (dice.chance(50)) fields[field.name] = { type: 'Null' }
  }
  return fields
}

function keyOf(type: EntityType, id: Value): string {
  return `${type.name} ${id.type === 'Bytes' ? Buffer.from(id.value).toString('hex') : String(id.type === 'Null' ? '' : id.value)}`
}
