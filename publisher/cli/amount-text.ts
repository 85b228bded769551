import { formatEther, formatUnits } from 'ethers'

const DIGITS = 4

/** An amount of wei as people read it, to four digits and rounded up, such as `0.0001235 ETH`. */
export function etherText(wei: bigint, currency: string): string {
  return `${formatEther(roundUp(wei)).replace(/\.0$/, '')} ${currency}`
}

/** A price for each gas in gwei, to four digits and rounded up, such as `1.235 gwei`. */
export function gweiText(wei: bigint): string {
  return `${formatUnits(roundUp(wei), 'gwei').replace(/\.0$/, '')} gwei`
}

/** Up, so that nothing costs more than what was shown. */
function roundUp(wei: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(wei).length - DIGITS))
  return ((wei + unit - 1n) / unit) * unit
}
