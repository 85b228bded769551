import type { Cost } from './cost.ts'
import type { Measurements } from './measure.ts'
import { floorOf, GLAMSTERDAM, type Needs, TODAY, underSchedule } from './schedule.ts'

/** Gas, under both schedules. */
export type Gas = Readonly<{ today: number; glamsterdam: number }>

/** A line of the table. */
export type Row = Readonly<{
  name: string
  gas: Gas
  /** The least that such a call can cost; null where the row is a difference between two calls. */
  floor: Gas | null
  budget: number | null
  /** What the first dipmp's contract took for the same work, by how many versions it had. */
  first: Readonly<Record<number, Gas>>
}>

/** A call may cost this much more than its floor. */
export const FLOOR_FACTOR = 1.2

const RELEASE = 'new release, one file'
/** The same in a registry that a factory made, which passes the call on to another contract. */
export const RELEASE_IN_CLONE = `${RELEASE}, in a factory's clone`
// EIP-2929: the first touch of the contract that the clone passes its calls on to.
const COLD_ACCOUNT = 2_600
const FURTHER_FILE_BUDGET = 36_000

/** Makes the table's lines of what was measured. */
export function rowsOf({ calls, later, clone, createRegistry, owners, first }: Measurements): Row[] {
  const find = (name: string): Cost => {
    const found = calls.find(({ call }) => call.name === name)
    if (!found) throw new Error(`the call ${name} was not measured`)
    return found.cost
  }
  const [registered, one, ten, signed] = [
    find('register and first file'),
    find(RELEASE),
    find('new release, ten files'),
    find('new release, one file, signed'),
  ]
  const firstAt = (counts: (count: number) => boolean): Row['first'] =>
    Object.fromEntries(
      [...(first ?? [])].filter(([count]) => counts(count)).map(([count, cost]) => [count, gasOf(cost)]),
    )
  const later_ = firstAt((count) => count > 0)
  const difference = (name: string, more: Cost, less: Cost, parts = 1): Row => {
    const part = (schedule: keyof Gas): number => Math.round((gasOf(more)[schedule] - gasOf(less)[schedule]) / parts)
    return {
      name,
      gas: { today: part('today'), glamsterdam: part('glamsterdam') },
      floor: null,
      budget: null,
      first: {},
    }
  }
  const rows = calls.flatMap(({ call, cost }): Row[] => {
    if (call.name === null) return []
    const row = { name: call.name, gas: gasOf(cost), floor: floorsOf(cost, call.needs), budget: call.budget ?? null }
    const comparable: Readonly<Record<string, Row['first']>> = {
      'register and first file': firstAt((count) => count === 0),
      [RELEASE]: later_,
    }
    return [{ ...row, first: comparable[call.name] ?? {} }]
  })
  const release = calls.find(({ call }) => call.name === RELEASE)?.call
  return [
    ...rows,
    {
      name: RELEASE_IN_CLONE,
      gas: gasOf(clone),
      floor: floorsOf(clone, { ...release?.needs, otherGas: COLD_ACCOUNT }),
      budget: release?.budget ?? null,
      first: later_,
    },
    {
      name: `${RELEASE}, after 250 releases`,
      gas: gasOf(later),
      floor: floorsOf(later, release?.needs ?? {}),
      budget: null,
      first: {},
    },
    {
      ...difference('each further file of ten', ten, one, 9),
      budget: FURTHER_FILE_BUDGET,
      floor: furtherFloor(calls),
      first: later_,
    },
    difference('registering a name, on top of its first release', registered, one),
    difference('a signature, on top', signed, one),
    difference("a factory's clone, on top", clone, one),
    { name: 'create a registry by factory', gas: gasOf(createRegistry), floor: null, budget: null, first: {} },
    ...owners.map(({ name, cost }): Row => ({ name, gas: gasOf(cost), floor: null, budget: null, first: {} })),
  ]
}

/** Whether a line keeps what is promised: its budget, and 1.2 of its floor. */
export function passes({ gas, floor, budget }: Row): boolean {
  return gas.today <= (budget ?? Number.POSITIVE_INFINITY) && (!floor || gas.today <= FLOOR_FACTOR * floor.today)
}

function furtherFloor(calls: Measurements['calls']): Gas {
  const [one, ten] = [RELEASE, 'new release, ten files'].map((name) => calls.find(({ call }) => call.name === name))
  if (!one || !ten) throw new Error('a release of one file and one of ten are measured for this')
  const [less, more] = [floorsOf(one.cost, one.call.needs), floorsOf(ten.cost, ten.call.needs)]
  return {
    today: Math.round((more.today - less.today) / 9),
    glamsterdam: Math.round((more.glamsterdam - less.glamsterdam) / 9),
  }
}

function gasOf(cost: Cost): Gas {
  return { today: cost.gas, glamsterdam: underSchedule(cost, GLAMSTERDAM) }
}

function floorsOf(cost: Cost, needs: Needs): Gas {
  return { today: floorOf(cost, needs, TODAY), glamsterdam: floorOf(cost, needs, GLAMSTERDAM) }
}
