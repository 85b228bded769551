/** A raw log as a node answers it; ethers' `Log` is one. */
export type RegistryLog = Readonly<{ address: string; topics: readonly string[]; data: string }>
