import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { factoryBytecode, registryBytecode } from './abi.ts'
import { renderBuildFile } from './build-file.ts'

const TIMEOUT_MS = 60_000

test(
  'build.json names the compiler, the settings and the sources of the code; if not, run node contracts/build.ts',
  async () => {
    const text = await renderBuildFile()

    expect(await readFile(new URL('./build.json', import.meta.url), 'utf8')).toBe(text)
    expect(JSON.parse(text)).toMatchObject({ compiler: '0.8.37+commit.f401782d', settings: { evmVersion: 'osaka' } })
  },
  TIMEOUT_MS,
)

test(
  'the standard JSON that the command prints compiles to the very code, with nothing of this repository',
  async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const env = { ...process.env, NODE_OPTIONS: '' }
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'standard-json'], { env, maxBuffer: 1 << 24 })

    const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
    const { contracts } = JSON.parse(solc.compile(stdout))

    const codeOf = (name: string) => `0x${contracts[`project/src/${name}.sol`][name].evm.bytecode.object}`
    expect(codeOf('PackageRegistry') === registryBytecode).toBe(true)
    expect(codeOf('PackageRegistryFactory') === factoryBytecode).toBe(true)
  },
  TIMEOUT_MS,
)
