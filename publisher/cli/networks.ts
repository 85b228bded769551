/** What a chain is called, what is paid in, and where people look at its transactions. */
export type Network = Readonly<{ name: string; currency: string; explorer: string | null }>

/** By chain id, as registered at github.com/ethereum-lists/chains. */
const NETWORKS: ReadonlyMap<bigint, Network> = new Map([
  [1n, { name: 'Ethereum', currency: 'ETH', explorer: 'https://etherscan.io' }],
  [10n, { name: 'OP Mainnet', currency: 'ETH', explorer: 'https://optimistic.etherscan.io' }],
  [100n, { name: 'Gnosis', currency: 'xDAI', explorer: 'https://gnosisscan.io' }],
  [137n, { name: 'Polygon', currency: 'POL', explorer: 'https://polygonscan.com' }],
  [8453n, { name: 'Base', currency: 'ETH', explorer: 'https://basescan.org' }],
  [31337n, { name: 'a development chain', currency: 'ETH', explorer: null }],
  [42161n, { name: 'Arbitrum One', currency: 'ETH', explorer: 'https://arbiscan.io' }],
  [84532n, { name: 'Base Sepolia', currency: 'ETH', explorer: 'https://sepolia.basescan.org' }],
  [421614n, { name: 'Arbitrum Sepolia', currency: 'ETH', explorer: 'https://sepolia.arbiscan.io' }],
  [560048n, { name: 'Hoodi', currency: 'ETH', explorer: 'https://hoodi.etherscan.io' }],
  [11155111n, { name: 'Sepolia', currency: 'ETH', explorer: 'https://sepolia.etherscan.io' }],
  [11155420n, { name: 'OP Sepolia', currency: 'ETH', explorer: 'https://sepolia-optimism.etherscan.io' }],
])

/** Returns what is known of a chain; a chain that is not known is named as such, and pays in ETH for all that is known. */
export function networkOf(chainId: bigint): Network {
  return NETWORKS.get(chainId) ?? { name: 'an unknown chain', currency: 'ETH', explorer: null }
}

/** Where to look at a transaction; null where no place is known. */
export function transactionPage(chainId: bigint, hash: string): string | null {
  const { explorer } = networkOf(chainId)
  return explorer === null ? null : `${explorer}/tx/${hash}`
}
