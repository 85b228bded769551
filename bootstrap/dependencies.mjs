// Installs what package-lock.json names, once per lock file and Node.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'

/**
 * Makes the dependencies present: `run` for those of the running product, `develop` for those of tests and checks too.
 * Nothing happens where the last install was of the same lock file, by the same Node, and as large.
 */
export function installDependencies(root, node, scope) {
  const stamp = join(root, 'node_modules', '.dipmp-installed')
  const wanted = fingerprint(root, node)
  const [installed, installedScope] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
  if (installed === wanted && (installedScope === 'develop' || installedScope === scope)) return

  console.log(
    `installing ${scope === 'run' ? 'what the product needs' : 'what the product, its tests and checks need'} from npm (once; takes a minute or two)`,
  )
  // No install script runs: every native part comes as a package of its own, and nothing is downloaded from elsewhere.
  runNpm(node, ['ci', '--ignore-scripts', ...(scope === 'run' ? ['--omit=dev'] : [])], root)
  writeFileSync(stamp, `${wanted} ${scope}`)
}

function fingerprint(root, node) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(node)
    .digest('hex')
}
