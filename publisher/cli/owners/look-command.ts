import type { Chain } from '../../registry/connect-chain.ts'
import type { Command, CommandOption, Invocation, Outcome } from '../command.ts'
import { CHAIN_OPTIONS, JSON_OPTION } from '../options.ts'

type LookVerb = Pick<Command, 'name' | 'summary' | 'arguments'> &
  Readonly<{
    options?: readonly CommandOption[]
    look: (invocation: Invocation, chain: Chain) => Promise<Outcome>
  }>

/** Makes a command that only asks the registry: it opens no key and sends nothing. */
export function lookCommand({ name, summary, arguments: args, options = [], look }: LookVerb): Command {
  return {
    name,
    summary,
    arguments: args,
    options: [...options, ...CHAIN_OPTIONS, JSON_OPTION],
    run: async (invocation) => lookAt(invocation, look),
  }
}

/** Runs what only asks, with the registry that the settings name. */
export async function lookAt(invocation: Invocation, look: LookVerb['look']): Promise<Outcome> {
  const { connectChain } = await import('../../registry/connect-chain.ts')
  const { explainOutage } = await import('../../registry/explain-failure.ts')
  const { withRegistry } = await import('../with-registry.ts')
  const looking = { ...invocation, options: { ...invocation.options, dryRun: true } }
  return withRegistry(looking, async ({ options }) => {
    const chain = await connectChain(options.registry, options.signer, options)
    try {
      return await look(invocation, chain)
    } catch (error) {
      throw explainOutage(error)
    }
  })
}
