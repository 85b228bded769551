import { decodeSequence, decodeTopic } from './decode.ts'
import type { EthereumValue } from './ethereum-value.ts'
import { type AbiEvent, topic0Of } from './event.ts'

/** A decoded parameter of an event. */
export type DecodedParameter = Readonly<{ name: string; value: EthereumValue }>

/** Decodes logs of one event: the parameters in order, or null where a log is not of its shape. */
export type LogDecoder = (
  log: Readonly<{ topics: readonly Uint8Array[]; data: Uint8Array }>,
) => DecodedParameter[] | null

/**
 * Creates the decoder of an event's logs. Events of one signature may differ in what is indexed, and anyone can emit any
 * topic, so a log that does not fit is no error.
 */
export function createLogDecoder(event: AbiEvent): LogDecoder {
  const skipped = event.anonymous ? 0 : 1
  const topic0 = event.anonymous ? null : Buffer.from(topic0Of(event).slice(2), 'hex')
  const indexed = event.parameters.filter((parameter) => parameter.indexed)
  const body = event.parameters.filter((parameter) => !parameter.indexed).map((parameter) => parameter.abiType)
  return ({ topics, data }) => {
    if (topics.length !== indexed.length + skipped) return null
    if (topic0 && !(topics[0] && topic0.equals(topics[0]))) return null
    const values = decodeBody(body, data)
    if (!values) return null
    let nextTopic = skipped
    let nextValue = 0
    return event.parameters.map(({ name, indexed: isIndexed, abiType }) => ({
      name,
      value: isIndexed ? decodeTopic(abiType, at(topics, nextTopic++)) : at(values, nextValue++),
    }))
  }
}

function decodeBody(types: Parameters<typeof decodeSequence>[0], data: Uint8Array): EthereumValue[] | null {
  try {
    return decodeSequence(types, data)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABI_DECODE_FAILED') return null
    throw error
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`)
  return item
}
