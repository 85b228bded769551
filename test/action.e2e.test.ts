import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectIdOf } from '@dipmp/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Publishing, startPublishing } from '../publisher/test/publishing.ts'
import { wheel } from './distributions.ts'
import { PATIENCE_MS } from './patience.ts'
import { repository } from './tools.ts'

const run = promisify(execFile)

// The second key of every Hardhat chain, known to all the world.
const MAINTAINER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'

let world: Publishing
let workspace: string
let action: string

beforeAll(async () => {
  world = await startPublishing()
  action = await readFile(join(repository, 'action.yml'), 'utf8')
})
afterAll(() => world.stop())
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'dipmp-action-'))
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

/** Runs the action's one step as GitHub does: its script by bash, with the variables that it names. */
async function runStep(inputs: Readonly<Record<string, string>>): Promise<{ stdout: string; output: string }> {
  const [, script = ''] = action.split('      run: |\n')
  const [, named = ''] = /\n {6}env:\n([\s\S]*?)\n {6}run:/.exec(action) ?? []
  const env = Object.fromEntries(
    [...named.matchAll(/^ {8}([A-Z_]+): (.*)$/gm)].map(([, name, value = '']) => [name, filled(value, inputs)]),
  )
  const output = join(workspace, 'output')
  await writeFile(output, '')
  const { stdout } = await run('bash', ['-c', script.replaceAll(/^ {8}/gm, '')], {
    cwd: workspace,
    timeout: PATIENCE_MS,
    env: {
      PATH: process.env.PATH,
      HOME: workspace,
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: repository,
      GITHUB_OUTPUT: output,
      ...env,
    },
  })
  return { stdout, output: await readFile(output, 'utf8') }
}

function filled(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    if (expression === 'runner.temp') return workspace
    const name = expression.replace('inputs.', '')
    return inputs[name] ?? new RegExp(`  ${name}:\n.*\n {4}default: '?(.*?)'?\n`).exec(action)?.[1] ?? ''
  })
}

describe('action.yml', () => {
  test('publishes by the key of a maintainer who may only publish, and tells what was recorded', async () => {
    const { chain } = world
    await chain.registry.register('demo')
    const expiry = (await chain.now()) + 86_400
    await chain.registry.setMaintainer({
      projectId: projectIdOf('demo'),
      maintainer: MAINTAINER,
      roles: ['publish'],
      expiry,
    })
    const { filename, bytes } = wheel('demo', '1.0')
    await mkdir(join(workspace, 'dist'))
    await writeFile(join(workspace, 'dist', filename), bytes)

    const { output, stdout } = await runStep({
      registry: chain.registry.address,
      'rpc-url': world.rpcUrl,
      'chain-id': '31337',
      'ipfs-api': world.ipfsApi,
      'ipfs-api-token': world.ipfsApiToken,
      'private-key': KEY,
      'max-fee': '500',
    })

    expect(JSON.parse(output.replace(/^report=/, ''))).toMatchObject({
      account: MAINTAINER,
      releases: [{ project: 'demo', version: '1.0', files: [{ filename, status: 'published' }] }],
    })
    expect(stdout).not.toContain(KEY)
  })

  test('writes no input into its script', () => {
    const [, script = ''] = action.split('      run: |\n')

    expect(script).not.toContain('${{')
  })
})
