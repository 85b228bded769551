/** What a contract answers by the selector of the function that it is asked, both as hex with 0x. */
export type CannedAnswers = Readonly<Record<string, string>>

/** The code of a contract that answers its calldata as `bytes`, with room to spare. */
export const MIRROR =
  // MSTORE(0, 32), MSTORE(32, CALLDATASIZE), CALLDATACOPY(64, 0, CALLDATASIZE), RETURN(0, CALLDATASIZE + 128)
  '0x602060005236602052366000604037366080016000f3'

const REVERT = '0x60006000fd'
const HEAD_BYTES = 6
const CASE_BYTES = 11
const BODY_BYTES = 16

/** The code of a contract that answers each function the same always, and others by what its other code does. */
export function answeringCode(answers: CannedAnswers, other = REVERT): string {
  const cases = Object.entries(answers).map(([selector, answer]) => ({
    selector: strip(selector),
    data: strip(answer),
  }))
  const fallback = strip(other)
  const bodiesAt = HEAD_BYTES + cases.length * CASE_BYTES + fallback.length / 2
  let dataAt = bodiesAt + cases.length * BODY_BYTES
  // CALLDATALOAD(0) >> 224
  let code = '60003560e01c'
  let bodies = ''
  for (const [at, { selector, data }] of cases.entries()) {
    // DUP1, PUSH4 selector, EQ, PUSH2 body, JUMPI
    code += `8063${selector}1461${word2(bodiesAt + at * BODY_BYTES)}57`
    const length = word2(data.length / 2)
    // JUMPDEST, CODECOPY(0, data, length), RETURN(0, length)
    bodies += `5b61${length}61${word2(dataAt)}60003961${length}6000f3`
    dataAt += data.length / 2
  }
  return `0x${code}${fallback}${bodies}${cases.map(({ data }) => data).join('')}`
}

function word2(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function strip(hex: string): string {
  return hex.replace(/^0x/, '')
}
