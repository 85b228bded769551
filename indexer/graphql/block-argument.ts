import type { Block } from '../chain/block.ts'
import { invalidArgument } from './coerce.ts'
import type { QueryContext } from './query-context.ts'
import { QueryError } from './query-error.ts'
import type { QueryValue } from './query-value.ts'

/** Which state a field asks for. */
export type BlockConstraint =
  | Readonly<{ type: 'newest' }>
  | Readonly<{ type: 'number' | 'atLeast'; number: bigint }>
  | Readonly<{ type: 'hash'; hash: string }>

/** The block that answers are made at; what is known besides its number is null where it was asked for by number. */
export type StateBlock = Readonly<{ number: bigint; block: Block | null }>

/** Reads a `block` argument; a hash counts before a number, a number before a least number. */
export function readBlockArgument(value: QueryValue | undefined): BlockConstraint {
  if (value === undefined || value.type === 'Null') return { type: 'newest' }
  if (value.type !== 'Object') throw invalidArgument('block', value)
  const [hash, number, atLeast] = ['hash', 'number', 'number_gte'].map((key) => value.value.get(key))
  if (hash !== undefined) {
    const digits = hash.type === 'String' ? hash.value.replace(/^0x/, '').toLowerCase() : ''
    if (!/^([0-9a-f]{2})+$/.test(digits)) throw invalidArgument('block', value)
    return { type: 'hash', hash: `0x${digits}` }
  }
  const given = number ?? atLeast
  if (given?.type !== 'Int') throw invalidArgument('block', value)
  return { type: number === undefined ? 'atLeast' : 'number', number: given.value }
}

/** Finds the block of a constraint among those whose state is kept. */
export function locateBlock(context: QueryContext, cursor: Block, constraint: BlockConstraint): StateBlock {
  switch (constraint.type) {
    case 'newest':
      return { number: cursor.number, block: cursor }
    case 'atLeast':
      if (cursor.number < constraint.number) throw notYet(context, 'block.number_gte', cursor, constraint.number)
      return { number: cursor.number, block: cursor }
    case 'number':
      checkKept(context, cursor, constraint.number)
      return { number: constraint.number, block: null }
    case 'hash': {
      const block = context.reader.blockByHash(constraint.hash)
      if (block === null) throw new QueryError('Failed to decode `block.hash` value: `no block with that hash found`')
      checkKept(context, cursor, block.number)
      return { number: block.number, block }
    }
    default:
      return constraint satisfies never
  }
}

function checkKept(context: QueryContext, cursor: Block, number: bigint): void {
  if (number > cursor.number) throw notYet(context, 'block.number', cursor, number)
  const earliest = context.earliestBlock()
  if (number >= earliest) return
  throw new QueryError(
    `Failed to decode \`block.number\` value: \`subgraph ${context.deployment} only has data starting at block number ` +
      `${earliest} and data for block number ${number} is therefore not available\``,
  )
}

function notYet(context: QueryContext, argument: string, cursor: Block, number: bigint): QueryError {
  return new QueryError(
    `Failed to decode \`${argument}\` value: \`subgraph ${context.deployment} has only indexed up to block number ` +
      `${cursor.number} and data for block number ${number} is therefore not yet available\``,
  )
}
