/** An npm package of one version, and the digest of its archive as npm writes it, such as `sha512-...`. */
export type PinnedPackage = Readonly<{ name: string; version: string; integrity: string }>

/** Installs a package without dependencies into a folder of its own, anew; throws where its digest is another. */
export function installPinnedPackage(node: string, folder: string, pin: PinnedPackage): void
