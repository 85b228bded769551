/**
 * The code of a contract that emits its calldata as one log: so many words of topics, then the log's data. Written out
 * in EVM instructions, so that no compiler is needed.
 */
export function emitterCode(topics: number): string {
  const skip = push(topics * 32)
  const sizeOfData = `${skip}3603` // PUSH skip, CALLDATASIZE, SUB
  const copyData = `80${skip}600037` // DUP1, PUSH skip, PUSH 0, CALLDATACOPY
  const loads = Array.from({ length: topics }, (_, index) => `${push((topics - 1 - index) * 32)}35`).join('') // CALLDATALOAD
  const log = `${byte(0x80 + topics)}6000${byte(0xa0 + topics)}00` // DUPn, PUSH 0, LOGn, STOP
  const runtime = sizeOfData + copyData + loads + log
  const size = runtime.length / 2
  const header = `${push(size)}600c600039${push(size)}6000f3` // CODECOPY(0, 12, size), RETURN(0, size)
  return `0x${header}${runtime}`
}

function push(value: number): string {
  return `60${byte(value)}`
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0')
}
