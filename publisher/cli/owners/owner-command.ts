import type { Command, CommandOption, Invocation } from '../command.ts'
import { CHAIN_OPTIONS, JSON_OPTION, SPENDING_OPTIONS, WALLET_OPTIONS } from '../options.ts'
import type { Order } from './order.ts'

type OwnerVerb = Pick<Command, 'name' | 'summary' | 'arguments'> &
  Readonly<{
    options?: readonly CommandOption[]
    /** Whether the contract has a twin of the call that one account signs and another sends. */
    isSignable?: boolean
    order: (invocation: Invocation) => Promise<Order>
  }>

const UNSIGNED_OPTIONS: readonly CommandOption[] = [
  { flags: '--unsigned', description: 'send nothing and open no key: print the call, for whoever signs and sends it' },
  { flags: '--safe-batch <file>', description: "the same, as a file for Safe's Transaction Builder" },
]

const RELAY_OPTIONS: readonly CommandOption[] = [
  { flags: '--relay', description: 'send nothing: print the call signed, for "dipmp relay" of another who pays' },
  { flags: '--deadline <time>', description: 'until when it can be sent: 12h, 7d, 2030-01-31 (default 7d)' },
]

/** Makes a command of a call that an owner makes: sent after a question, or printed, or signed for another to send. */
export function ownerCommand({ name, summary, arguments: args, options = [], isSignable, order }: OwnerVerb): Command {
  return {
    name,
    summary,
    arguments: args,
    options: [
      ...options,
      ...UNSIGNED_OPTIONS,
      ...(isSignable ? RELAY_OPTIONS : []),
      ...CHAIN_OPTIONS,
      ...WALLET_OPTIONS,
      ...SPENDING_OPTIONS,
      JSON_OPTION,
    ],
    run: async (invocation) => {
      const { carryOut } = await import('./carry-out.ts')
      return carryOut(await order(invocation), invocation)
    },
  }
}
