// Brings package-lock.json in step with the package.json files: `npm run lock`.
//
// In a folder of its own, since npm leaves the native packages of other platforms out of a lock file that it makes beside
// an installed node_modules. A registry mirror may lack those packages too, and a later `npm ci` then refuses the file as
// out of step; but their names and exact versions stand in the packages that ask for them, so this adds what is missing.
// npm installs one only where its os and cpu fit.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

const folder = mkdtempSync(join(tmpdir(), 'dipmp-lock-'))
try {
  const lock = resolveLock()
  const added = addMissingPlatformPackages(lock.packages)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json is in step; ${added} platform packages added that the registry in use does not have`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function resolveLock() {
  for (const path of globSync(['package*.json', '*/package.json'], { cwd: root }))
    cpSync(join(root, path), join(folder, path))
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
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
      packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name), ...devOf(entry) }
      added += 1
    }
  }
  return added
}

function isListed(packages, path, name) {
  return packages[`${path}/node_modules/${name}`] !== undefined || packages[`node_modules/${name}`] !== undefined
}

// esbuild, swc, biome and napi-rs all name a platform package <tool>-<os>-<cpu>[-<abi>].
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = OPERATING_SYSTEMS.find((each) => words.includes(each))
  const cpu = PROCESSORS.find((each) =>
    words.some((word) => word === each || (each === 'arm' && /^arm(v\d|$)/.test(word))),
  )
  const libc = [
    ['musl', 'musl'],
    ['gnu', 'glibc'],
  ].find(([prefix]) => words.some((word) => word.startsWith(prefix)))?.[1]
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(os === 'linux' && libc && { libc: [libc] }) }
}

function devOf(entry) {
  return entry.dev ? { dev: true } : {}
}
