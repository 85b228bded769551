/**
 * Writes a type's name as the name of a query field. A lower-case letter followed by a capital starts a word, a run of
 * capitals at the start collapses, and the letter after a digit is a capital: `ERC20Token` is `erc20Token`, `Pool2s` is
 * `pool2S`. These are the rules of graph-node's Inflector 0.11.4.
 */
export function camelCase(name: string): string {
  let result = ''
  let startsWord = false
  let previous = ''
  for (const char of trimSeparators(name)) {
    if (!isAlphanumeric(char)) {
      startsWord = true
    } else if (isDigit(char)) {
      startsWord = true
      result += char
    } else if (startsWord || (isLower(previous) && isUpper(char))) {
      // `previous` stays as it is: after `my`, each letter of `NFT` still follows a lower-case one and stays a capital.
      startsWord = false
      result += char.toUpperCase()
    } else {
      previous = char
      result += char.toLowerCase()
    }
  }
  return result
}

function trimSeparators(name: string): string {
  return name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
}

function isAlphanumeric(char: string): boolean {
  return /[A-Za-z0-9]/.test(char)
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function isLower(char: string): boolean {
  return char >= 'a' && char <= 'z'
}

function isUpper(char: string): boolean {
  return char >= 'A' && char <= 'Z'
}
