import { writeFile } from 'node:fs/promises'
import { signOwnerCall } from '../../owners/relay.ts'
import { type SendOptions, sendOwnerCall } from '../../owners/send-owner-call.ts'
import { safeBatch, unsignedCall } from '../../owners/unsigned-call.ts'
import { connectChain } from '../../registry/connect-chain.ts'
import type { Invocation, Outcome } from '../command.ts'
import { confirmSpending } from '../confirm-spending.ts'
import { InvalidConfigError } from '../errors.ts'
import { type RegistryRun, withRegistry } from '../with-registry.ts'
import type { Order } from './order.ts'
import { parseTime } from './parse-time.ts'

/** Does with an owner's call what the flags say: sends it after a question, prints it, or signs it for another to send. */
export function carryOut({ call, contract }: Order, invocation: Invocation): Promise<Outcome> {
  const { options } = invocation
  const isPrinted = options.unsigned === true || typeof options.safeBatch === 'string'
  if (isPrinted && options.relay === true) throw new InvalidConfigError(['give either --unsigned or --relay'])
  // Settings name a registry; a guard and a factory take its place. Who only prints needs no key.
  const named = {
    ...options,
    ...(contract !== undefined && { registry: contract }),
    ...(isPrinted && { dryRun: true }),
  }
  return withRegistry({ ...invocation, options: named }, (run) => {
    if (isPrinted) return print(call, invocation, run)
    return options.relay === true ? sign(call, invocation, run) : send(call, invocation, run)
  })
}

async function send(call: Order['call'], invocation: Invocation, { options, progress }: RegistryRun): Promise<Outcome> {
  const { registry, ...others } = options
  const sending: SendOptions = {
    ...others,
    contract: registry,
    confirm: async (quote) => {
      progress.end()
      if (call.forEver !== null && invocation.options.yes !== true) {
        invocation.terminal.output.write(`For ever: ${call.forEver}.\n`)
      }
      await confirmSpending(`${call.title[0]?.toUpperCase()}${call.title.slice(1)}`, quote, invocation)
    },
  }
  const report = await sendOwnerCall(call, sending)
  const proposal = report.proposal === null ? '' : `\nproposal ${report.proposal}`
  return { text: `done: ${call.title}; recorded by ${report.transaction.hash}${proposal}`, json: report }
}

async function print(call: Order['call'], { options }: Invocation, { options: chain }: RegistryRun): Promise<Outcome> {
  const { chainId, registry } = await connectChain(chain.registry, chain.signer, chain)
  const unsigned = unsignedCall(call, registry.address, chainId)
  const { title, to, value, data } = unsigned
  if (typeof options.safeBatch === 'string')
    await writeFile(options.safeBatch, `${JSON.stringify(safeBatch(unsigned), null, 2)}\n`)
  const written = typeof options.safeBatch === 'string' ? [`written to ${options.safeBatch}`] : []
  return {
    text: [title, `chain ${chainId}`, `to    ${to}`, `value ${value}`, `data  ${data}`, ...written].join('\n'),
    json: unsigned,
  }
}

const WEEK = '7d'

async function sign(call: Order['call'], { options }: Invocation, { options: chain }: RegistryRun): Promise<Outcome> {
  const asked = typeof options.deadline === 'string' ? options.deadline : WEEK
  const deadline = parseTime(asked, '--deadline', Date.now())
  const signed = await signOwnerCall(call, { ...chain, deadline })
  // It is what "dipmp relay" reads, whether people or programs pass it on.
  return { text: JSON.stringify(signed, null, 2), json: signed }
}
