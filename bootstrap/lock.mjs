// Brings package-lock.json in step with the package.json files: `npm run lock`.
//
// In a folder of its own, since npm leaves the native packages of other platforms out of a lock file that it makes beside
// an installed node_modules. It may leave some out there too, and a later `npm ci` then refuses the file as out of step; but
// their names and exact versions stand in the packages that ask for them, so this adds what is missing, with the digest
// that the registry tells. npm installs one only where its os and cpu fit.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const folder = mkdtempSync(join(tmpdir(), 'dipmp-lock-'))
try {
  const lock = resolveLock()
  const added = addMissingPlatformPackages(lock.packages)
  addMissingDigests(lock.packages)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json is in step; ${added} platform packages added that npm left out`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function resolveLock() {
  for (const path of globSync(['package*.json', '*/package.json'], { cwd: root }))
    cpSync(join(root, path), join(folder, path))
  const { status } = spawnSync(npm, ['install', '--package-lock-only', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
}

function addMissingPlatformPackages(packages) {
  let added = 0
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isListed(packages, path, name)) continue
      packages[`node_modules/${name}`] = { version, optional: true, ...devOf(entry) }
      added += 1
    }
  }
  return added
}

function addMissingDigests(packages) {
  for (const [path, entry] of Object.entries(packages)) {
    const [, name] = path.split(/(?:^|\/)node_modules\/(?!.*node_modules\/)/)
    if (name === undefined || entry.link || entry.integrity) continue
    packages[path] = { ...entry, ...publishedFacts(name, entry.version) }
  }
}

/** What the registry says of a version, of what a lock file holds: without a digest npm would install whatever it is sent. */
function publishedFacts(name, version) {
  const fields = ['dist.integrity', 'os', 'cpu', 'libc', 'license', 'engines']
  const { status, stdout } = spawnSync(npm, ['view', `${name}@${version}`, ...fields, '--json', '--loglevel=error'], {
    encoding: 'utf8',
  })
  const { 'dist.integrity': integrity, ...facts } = status === 0 ? JSON.parse(stdout) : {}
  if (typeof integrity !== 'string') {
    console.error(`the npm registry has no digest of ${name}@${version}; run this against a registry that does`)
    process.exit(1)
  }
  return { integrity, ...facts }
}

function isListed(packages, path, name) {
  return packages[`${path}/node_modules/${name}`] !== undefined || packages[`node_modules/${name}`] !== undefined
}

function devOf(entry) {
  return entry.dev ? { dev: true } : {}
}
