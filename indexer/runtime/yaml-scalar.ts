/** What a scalar of YAML is. A number is its text. */
export type YamlScalar =
  | Readonly<{ type: 'null' }>
  | Readonly<{ type: 'boolean'; value: boolean }>
  | Readonly<{ type: 'number'; text: string }>
  | Readonly<{ type: 'string'; value: string }>

const NULL = /^(|~|null|Null|NULL)$/
const TRUE = /^(true|True|TRUE)$/
const FALSE = /^(false|False|FALSE)$/
const INTEGER = /^([+-]?)(0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+)$/
const LEADING_ZERO = /^[+-]?0[0-9]+$/
const DECIMAL = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/
const MAX_U64 = 2n ** 64n - 1n
const MIN_I64 = -(2n ** 63n)
const MAX_U128 = 2n ** 128n - 1n
const MIN_I128 = -(2n ** 127n)

/** Reads a scalar without quotes and without a tag, as graph-node's parser (serde_yaml) does. @throws {SyntaxError} */
export function readPlainScalar(text: string): YamlScalar {
  if (NULL.test(text)) return { type: 'null' }
  if (TRUE.test(text)) return { type: 'boolean', value: true }
  if (FALSE.test(text)) return { type: 'boolean', value: false }
  const number = readInteger(text) ?? readFloat(text)
  return number === null ? { type: 'string', value: text } : { type: 'number', text: number }
}

/** Reads a scalar that a tag of YAML's own says the type of; other tags make it a string. @throws {SyntaxError} */
export function readTaggedScalar(tag: string, text: string): YamlScalar {
  switch (tag) {
    case 'tag:yaml.org,2002:null':
      if (NULL.test(text) && text !== '') return { type: 'null' }
      throw new SyntaxError(`invalid value: string ${JSON.stringify(text)}, expected null`)
    case 'tag:yaml.org,2002:bool':
      if (TRUE.test(text) || FALSE.test(text)) return { type: 'boolean', value: TRUE.test(text) }
      throw new SyntaxError(`invalid value: string ${JSON.stringify(text)}, expected a boolean`)
    case 'tag:yaml.org,2002:int':
      return asNumber(readInteger(text), text, 'an integer')
    case 'tag:yaml.org,2002:float':
      return asNumber(readFloat(text), text, 'a float')
    default:
      return { type: 'string', value: text }
  }
}

function asNumber(number: string | null, text: string, expected: string): YamlScalar {
  if (number !== null) return { type: 'number', text: number }
  throw new SyntaxError(`invalid value: string ${JSON.stringify(text)}, expected ${expected}`)
}

function readInteger(text: string): string | null {
  const [, sign = '', digits = ''] = INTEGER.exec(text) ?? []
  if (digits === '' || LEADING_ZERO.test(text)) return null
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits)
  if (value >= MIN_I64 && value <= MAX_U64) return String(value)
  if (value < MIN_I128 || value > MAX_U128) return null
  throw new SyntaxError(
    `invalid type: integer \`${value}\` as ${value < 0n ? 'i128' : 'u128'}, expected any YAML value`,
  )
}

function readFloat(text: string): string | null {
  if (/^\+?\.(inf|Inf|INF)$/.test(text)) return '.inf'
  if (/^-\.(inf|Inf|INF)$/.test(text)) return '-.inf'
  if (/^\.(nan|NaN|NAN)$/.test(text)) return '.nan'
  if (!DECIMAL.test(text) || LEADING_ZERO.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? renderFloat(value) : null
}

/** Renders a double with the fewest digits that tell it from others, in the notation of Rust's ryu. */
function renderFloat(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const sign = value < 0 ? '-' : ''
  return sign + placePoint(mantissa.replace('.', ''), Number(exponent) + 1)
}

/** `point` is how many of the digits stand before the decimal point. */
function placePoint(digits: string, point: number): string {
  if (point >= digits.length && point <= 16) return `${digits.padEnd(point, '0')}.0`
  if (point > 0 && point <= 16) return `${digits.slice(0, point)}.${digits.slice(point)}`
  if (point > -5 && point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
  return `${digits.charAt(0)}${fraction}e${point - 1}`
}
