import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPinnedPackage } from '../bootstrap/pinned-package.mjs'

/** The repository's root folder. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Programs that only some tests need, from npm by name; large, so they are not among the dependencies. */
const TOOLS = {
  anvil: {
    name: '@foundry-rs/anvil-linux-amd64',
    version: '1.7.1',
    integrity: 'sha512-+XmShybEaxfCrr0OUUZwYEy2OnYZt5pHH9TzBtLv3+VrK0O/ANuNSVEahqNhKHlgX7GRJ59383ofNhxkRWIYTg==',
    path: 'bin/anvil',
  },
  gnd: {
    name: '@graphprotocol/gnd-linux-x64',
    version: '0.45.0',
    integrity: 'sha512-SMmb5C6cvTjPwH7uiEivajZXQMrzpnA9n/Ty0OYymhHn1gu6plih9IAtU21mMG/Ih80UmCKpCFBx7RG2JuP1Dg==',
    path: 'bin/gnd',
  },
} as const

/** Whether the tools have a package for this machine. */
export const hasTools = process.platform === 'linux' && process.arch === 'x64'

/** Installs a tool into the ignored `.tools` folder, once, and returns the path of its program. */
export function installTool(name: keyof typeof TOOLS): string {
  const tool = TOOLS[name]
  const folder = join(repository, '.tools', `${name}-${tool.version}`)
  const path = join(folder, 'node_modules', tool.name, tool.path)
  if (!existsSync(path)) installPinnedPackage(process.execPath, folder, tool)
  return path
}
