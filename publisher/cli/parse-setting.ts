import { getAddress, isAddress, parseUnits } from 'ethers'

// Each takes a text and what the setting is called, and adds what is wrong to the faults instead of throwing, so that all
// faults are told at once.

export function parseUrl(text: string, setting: string, faults: string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null
  // The text may hold a key, so it is not repeated.
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') faults.push(`${setting} must be an http or https URL`)
  return text
}

export function parseAddress(text: string, setting: string, faults: string[]): string {
  if (/^0x[0-9a-f]{40}$/i.test(text) && isAddress(text)) return getAddress(text)
  faults.push(
    `${setting} must be an address, 0x and 40 hex digits with a right checksum (ERC-55), not ${JSON.stringify(text.slice(0, 60))}`,
  )
  return ''
}

/** Reads an amount of gwei, which may have decimals, as wei. */
export function parseGwei(text: string | undefined, setting: string, faults: string[]): bigint | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return parseUnits(text, 'gwei')
  faults.push(`${setting} must be an amount of gwei such as 1.5`)
  return undefined
}

export function parseWhole(
  text: string | undefined,
  setting: string,
  { least, most }: Readonly<{ least: number; most: number }>,
  faults: string[],
): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  faults.push(`${setting} must be a number from ${least} to ${most}`)
  return undefined
}
