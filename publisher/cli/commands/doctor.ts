import type { Command } from '../command.ts'
import { CHAIN_OPTIONS, GATEWAY_OPTION, IPFS_OPTIONS, JSON_OPTION, WALLET_OPTIONS } from '../options.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'look whether all that publishing needs is there, and say what to do; spends nothing',
  arguments: [],
  options: [...CHAIN_OPTIONS, ...IPFS_OPTIONS, GATEWAY_OPTION, ...WALLET_OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const { examine } = await import('../examine.ts')
    const { UnfitError } = await import('../errors.ts')
    const findings = await examine(invocation)
    const lines = findings.map(({ isGood, what, remedy }) =>
      isGood ? `ok    ${what}` : `fault ${what}\n      ${remedy}`,
    )
    const faults = findings.filter(({ isGood }) => !isGood)
    if (faults.length > 0) throw new UnfitError(`${faults.length} fault(s) found:\n${lines.join('\n')}`)
    return { text: `${lines.join('\n')}\nall is there to publish`, json: { findings } }
  },
}
