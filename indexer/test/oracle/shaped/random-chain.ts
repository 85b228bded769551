import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Interface } from 'ethers'
import type { EmittedLog } from '../anvil.ts'
import type { Dice } from '../generate/dice.ts'
import type { TrialChain } from '../trial.ts'

/** Reads one of a test subgraph's ABIs. */
export function readInterface(subgraph: string, file: string): Interface {
  return new Interface(readFileSync(join(import.meta.dirname, '..', '..', 'subgraphs', subgraph, file), 'utf8'))
}

/** The log of an event of an ABI. */
export function eventLog(abi: Interface, address: string, name: string, values: readonly unknown[]): EmittedLog {
  const { topics, data } = abi.encodeEventLog(name, values)
  return { address, topics, data }
}

/** Blocks of random events, some of which a reorg drops; others take their place. */
export function randomChain(dice: Dice, next: (dice: Dice) => readonly EmittedLog[]): TrialChain {
  const block = (max: number) => Array.from({ length: dice.int(1, max) }, () => next(dice)).flat()
  const blocks = (count: number, max: number) => Array.from({ length: count }, () => block(max))
  return { kept: blocks(6, 12), dropped: blocks(2, 8), replacing: blocks(4, 8) }
}

export function addressOf(number: number): string {
  return `0x${number.toString(16).padStart(40, '0')}`
}

/** A number of so many bits at most, small ones as often as large ones. */
export function randomNumber(dice: Dice, maxBits: number): bigint {
  const bits = dice.int(0, maxBits)
  let value = 0n
  for (let at = 0; at < bits; at += 16) value = (value << 16n) | BigInt(dice.int(0, 0xffff))
  return BigInt.asUintN(bits, value)
}

export function randomBytes(dice: Dice, size: number): string {
  return `0x${Array.from({ length: size }, () => dice.int(0, 255).toString(16).padStart(2, '0')).join('')}`
}
