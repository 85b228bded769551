import type { EntityChange } from '../store/entity-store.ts'
import { bigDecimal, bigInt, boolean, bytes, int, int8, list, set, string, timestamp } from '../store/sample-values.ts'

/** A subgraph for tests with fields of every type. */
export const ZOO_SCHEMA = `
  enum Kind { DOG CAT }

  type Keeper @entity(immutable: false) {
    id: Bytes!
    name: String!
    age: Int
    animals: [Animal!]! @derivedFrom(field: "keeper")
    badge: Badge @derivedFrom(field: "keeper")
  }

  type Badge @entity(immutable: false) { id: ID! keeper: Keeper! }

  type Animal @entity(immutable: false) {
    id: ID!
    name: String
    kind: Kind
    age: Int
    born: Timestamp
    steps: Int8
    worth: BigInt
    weight: BigDecimal
    tame: Boolean
    chip: Bytes
    tags: [String!]
    codes: [Bytes!]
    keeper: Keeper
    friends: [Animal!]
  }
`

const JOE = bytes('01ff')
const ANN = bytes('02ff')

export const ZOO: readonly EntityChange[] = [
  set('Keeper', JOE, { name: string('joe'), age: int(40) }),
  set('Keeper', ANN, { name: string('ann') }),
  set('Badge', string('b1'), { keeper: JOE }),
  set('Animal', string('rex'), {
    name: string('Rex'),
    kind: string('DOG'),
    age: int(4),
    born: timestamp(1_600_000_000_000_000n),
    steps: int8(9_000_000_000n),
    worth: bigInt(10n ** 30n),
    weight: bigDecimal('4.5'),
    tame: boolean(true),
    chip: bytes('aa94bb'),
    tags: list(string('big'), string('Old')),
    codes: list(bytes('01'), bytes('02')),
    keeper: JOE,
    friends: list(string('tom'), string('fido'), string('tom'), string('ghost')),
  }),
  set('Animal', string('fido'), {
    name: string('fido'),
    kind: string('DOG'),
    age: int(9),
    born: timestamp(1_500_000_000_000_000n),
    steps: int8(5n),
    worth: bigInt(-5n),
    weight: bigDecimal('1900'),
    tame: boolean(false),
    chip: bytes('cc'),
    tags: list(string('small')),
    codes: list(),
    keeper: ANN,
  }),
  set('Animal', string('tom'), {
    name: string('a_b%'),
    kind: string('CAT'),
    age: int(4),
    steps: int8(-1n),
    worth: bigInt(7n),
    weight: bigDecimal('-0.25'),
    tame: boolean(true),
    tags: list(),
    keeper: JOE,
    friends: list(),
  }),
  set('Animal', string('zed')),
]
