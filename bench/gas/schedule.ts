import type { Cost } from './cost.ts'

/** What a call needs by its design, whatever computes it: the slots, and work that is priced apart, as `ecrecover` is. */
export type Needs = Readonly<{ newSlots?: number; changedSlots?: number; readSlots?: number; otherGas?: number }>

/** The prices of a schedule. A slot's price holds its first touch. */
type Schedule = Readonly<{
  base: number
  newSlot: number
  changedSlot: number
  readSlot: number
  /** The least that a byte of calldata costs a transaction, whatever it computes. */
  floor: Readonly<{ zeroByte: number; nonZeroByte: number }>
}>

/** Fusaka's, of 2025-12-03: EIP-2929, 3529, 7623. */
export const TODAY: Schedule = {
  base: 21_000,
  newSlot: 22_100,
  changedSlot: 5_000,
  readSlot: 2_100,
  floor: { zeroByte: 10, nonZeroByte: 40 },
}

/** The drafts of EIP-7773: EIP-2780 (base and cold recipient), 7976, 8037, 8038. */
export const GLAMSTERDAM: Schedule = {
  base: 15_000,
  newSlot: 110_020,
  changedSlot: 12_100,
  readSlot: 2_100,
  floor: { zeroByte: 64, nonZeroByte: 64 },
}

/** The least that a transaction with these logs and this calldata can cost, if the slots that it needs are all it does. */
export function floorOf(cost: Cost, needs: Needs, schedule: Schedule): number {
  return Math.max(pricedParts(cost, needs, schedule), calldataFloor(cost, schedule))
}

/** What a measured transaction would cost under another schedule; what it computes keeps its price. */
export function underSchedule(cost: Cost, schedule: Schedule): number {
  const rest = cost.gas + cost.refund - pricedParts(cost, cost, TODAY)
  return Math.max(rest + pricedParts(cost, cost, schedule) - cost.refund, calldataFloor(cost, schedule))
}

function pricedParts(cost: Cost, needs: Needs, { base, newSlot, changedSlot, readSlot }: Schedule): number {
  const slots =
    (needs.newSlots ?? 0) * newSlot + (needs.changedSlots ?? 0) * changedSlot + (needs.readSlots ?? 0) * readSlot
  return base + 4 * cost.zeroBytes + 16 * cost.nonZeroBytes + cost.logGas + slots + (needs.otherGas ?? 0)
}

function calldataFloor(cost: Cost, { base, floor }: Schedule): number {
  return base + floor.zeroByte * cost.zeroBytes + floor.nonZeroByte * cost.nonZeroBytes
}
