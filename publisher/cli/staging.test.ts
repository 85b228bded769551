import { createHash } from 'node:crypto'
import { appendFileSync, copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sdist, wheel } from '../../test/distributions.ts'
import { createVenv, type Venv } from '../../test/pip.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'
import { runProcess } from '../test/run-process.ts'

const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

let world: Publishing
let env: Record<string, string>
let stagings = 0

beforeAll(async () => {
  world = await startPublishing()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.chain.reset()
  stagings += 1
  env = {
    RPC_URL: world.rpcUrl,
    REGISTRY: world.chain.registry.address,
    IPFS_API: world.ipfsApi,
    IPFS_API_TOKEN: world.ipfsApiToken,
    DIPMP_PRIVATE_KEY: KEY,
    DIPMP_STAGING: join(world.folder, `staged-${stagings}`),
  }
})

describe('dipmp stage', () => {
  test('puts distributions aside, which are published later and forgotten then', async () => {
    const staged = await runHere(
      ['stage', '--no-serve', '--json', world.write(wheel('demo', '1.0'), sdist('demo', '1.0'))],
      { env },
    )
    const published = await runHere(['publish', '--staged', '--yes', '--json'], { env })
    const again = await runHere(['publish', '--staged', '--yes'], { env })

    expect(JSON.parse(staged.stdout)).toMatchObject({
      staged: [{ filename: 'demo-1.0-py3-none-any.whl' }, { filename: 'demo-1.0.tar.gz' }],
    })
    expect(JSON.parse(published.stdout)).toMatchObject({
      releases: [{ project: 'demo', version: '1.0', files: [{ status: 'published' }, { status: 'published' }] }],
    })
    expect([again.code, again.stderr]).toEqual([2, 'error: nothing is staged; stage files with "dipmp stage dist/*"\n'])
    expect(readdirSync(env.DIPMP_STAGING ?? '')).toEqual([])
  })

  test('needs neither chain nor key', async () => {
    const { DIPMP_STAGING = '' } = env

    const { code, stdout } = await runHere(['stage', '--no-serve', world.write(wheel('demo', '1.0'))], {
      env: { DIPMP_STAGING },
    })

    expect([code, stdout]).toEqual([0, 'staged: demo-1.0-py3-none-any.whl\n'])
  })

  test('refuses what is not sound, and stages nothing of it', async () => {
    const { bytes } = wheel('other', '1.0')
    const path = world.write(wheel('demo', '1.0'), { filename: 'demo-2.0-py3-none-any.whl', bytes })

    const { code } = await runHere(['stage', '--no-serve', path], { env })
    const { stdout } = await runHere(['stage', '--no-serve'], { env })

    expect([code, stdout]).toEqual([1, 'nothing is staged\n'])
  })

  test('stages a file of the same name anew', async () => {
    const better = wheel('demo', '1.0', { summary: 'Better' })
    await runHere(['stage', '--no-serve', world.write(wheel('demo', '1.0'))], { env })
    await runHere(['stage', '--no-serve', world.write(better)], { env })

    const { stdout } = await runHere(['publish', '--staged', '--yes', '--json'], { env })

    const digest = createHash('sha256').update(better.bytes).digest('hex')
    expect(JSON.parse(stdout)).toMatchObject({ releases: [{ files: [{ digest }] }] })
  })
})

describe('dipmp publish --staged', () => {
  test('publishes nothing where a staged file has changed', async () => {
    await runHere(['stage', '--no-serve', world.write(sdist('demo', '1.0'), wheel('demo', '1.0'))], { env })
    const path = join(env.DIPMP_STAGING ?? '', 'demo-1.0-py3-none-any.whl')
    const other = world.write(wheel('demo', '1.0', { summary: 'Other' }))
    copyFileSync(join(other, 'demo-1.0-py3-none-any.whl'), path)
    const before = await world.chain.provider.getBlockNumber()

    const { code, stderr } = await runHere(['publish', '--staged', '--yes'], { env })

    expect(code).toBe(1)
    expect(stderr).toContain('demo-1.0-py3-none-any.whl is not what was staged, so nothing was published')
    expect(await world.chain.provider.getBlockNumber()).toBe(before)
  })

  test('takes no paths beside', async () => {
    const { code, stderr } = await runHere(['publish', '--staged', 'dist'], { env })

    expect([code, stderr]).toEqual([2, 'error: give one of the distributions to publish, --staged, and --discard\n'])
  })
})

test('dipmp publish --discard forgets what is staged, even where its note is damaged', async () => {
  await runHere(['stage', '--no-serve', world.write(wheel('demo', '1.0'))], { env })
  appendFileSync(join(env.DIPMP_STAGING ?? '', 'demo-1.0-py3-none-any.whl.staged.json'), 'x')

  const damaged = await runHere(['publish', '--staged', '--yes'], { env })
  const discarded = await runHere(['publish', '--discard'], { env })

  expect([damaged.code, damaged.stderr]).toEqual([
    1,
    expect.stringContaining('remove it with "dipmp publish --discard"'),
  ])
  expect(discarded.stdout).toBe('forgotten: demo-1.0-py3-none-any.whl\n')
  expect(readdirSync(env.DIPMP_STAGING ?? '')).toEqual([])
})

describe('the pages of what is staged', () => {
  let venv: Venv

  beforeAll(async () => {
    venv = await createVenv()
  })
  afterAll(() => venv.remove())

  test('let pip install it, and end with Ctrl-C', async () => {
    const path = world.write(wheel('demo', '1.0'), wheel('demo-app', '2.0', { requires: ['demo'] }))
    let pip: ReturnType<Venv['pip']> | null = null

    const { code, stdout } = await runProcess(['stage', path], {
      env,
      onStderr: (text, kill) => {
        const [url] = /http:\S+/.exec(text) ?? []
        if (url === undefined) return
        pip = venv.pip('install', 'demo-app', '--index-url', url)
        void pip.finally(() => kill('SIGINT'))
      },
    })

    expect(await pip).toMatchObject({ exitCode: 0 })
    expect(await venv.installed()).toEqual(['demo==1.0', 'demo-app==2.0'])
    expect([code, stdout]).toEqual([0, 'staged: demo-1.0-py3-none-any.whl\nstaged: demo_app-2.0-py3-none-any.whl\n'])
  })
})
