// Installs one npm package whose digest is known: npm refuses the archive where it is another, before anything of it runs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'

/**
 * Installs a package without dependencies into a folder of its own, anew; its files are under
 * `<folder>/node_modules/<name>`. `integrity` is the archive's digest as npm writes it (Subresource Integrity).
 *
 * @throws where npm cannot get it, or the digest is another; the folder is then gone.
 */
export function installPinnedPackage(node, folder, { name, version, integrity }) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const dependencies = { [name]: version }
  const root = { name: 'dipmp-pinned', version: '0.0.0', private: true, dependencies }
  const packages = { '': root, [`node_modules/${name}`]: { version, integrity } }
  const lock = { name: root.name, version: root.version, lockfileVersion: 3, requires: true, packages }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  try {
    runNpm(node, ['ci', '--ignore-scripts'], folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
