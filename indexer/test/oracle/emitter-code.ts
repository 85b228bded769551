/** Each way to log stands in as many bytes of the emitter's code. */
const CASE_BYTES = 64
const CASES_AT = 16

/**
 * The code of a contract that emits its calldata as one log: one byte that says how many topics, the topics, the log's
 * data. Written out in EVM instructions, so that no compiler is needed.
 */
export function emitterCode(): string {
  // CALLDATALOAD(0) >> 248, times CASE_BYTES, plus CASES_AT, JUMP
  const jump = `60003560f81c${push(CASE_BYTES)}02${push(CASES_AT)}0156`
  const cases = [0, 1, 2, 3, 4].map((topics) => pad(logCase(topics), CASE_BYTES))
  return `0x${pad(jump, CASES_AT)}${cases.join('')}`
}

/** The calldata that makes the emitter write a log. */
export function emitterCall(topics: readonly string[], data: string): string {
  return `0x${byte(topics.length)}${[...topics, data].map((part) => part.replace(/^0x/, '')).join('')}`
}

function logCase(topics: number): string {
  const skip = push(1 + topics * 32)
  const sizeOfData = `${skip}3603` // PUSH skip, CALLDATASIZE, SUB
  const copyData = `80${skip}600037` // DUP1, PUSH skip, PUSH 0, CALLDATACOPY
  const loads = Array.from({ length: topics }, (_, index) => `${push(1 + (topics - 1 - index) * 32)}35`).join('')
  // JUMPDEST; DUPn, PUSH 0, LOGn, STOP
  return `5b${sizeOfData}${copyData}${loads}${byte(0x80 + topics)}6000${byte(0xa0 + topics)}00`
}

function push(value: number): string {
  return `60${byte(value)}`
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0')
}

function pad(code: string, bytes: number): string {
  if (code.length > bytes * 2) throw new Error(`${code.length / 2} bytes of code do not fit into ${bytes}`)
  return code.padEnd(bytes * 2, '0')
}
