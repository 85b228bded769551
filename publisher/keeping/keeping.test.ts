import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { FakeKubo } from '../../ipfs/pin/test/fake-kubo.ts'
import { sdist, wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'

const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

let world: Publishing
let env: Record<string, string>
let state: string
let kubo: FakeKubo
let stopKubo: () => Promise<void>

beforeAll(async () => {
  world = await startPublishing()
})
afterAll(() => world.stop())

beforeEach(async () => {
  await world.chain.reset()
  state = mkdtempSync(join(tmpdir(), 'dipmp-state-'))
  kubo = new FakeKubo()
  stopKubo = await kubo.start()
  env = {
    RPC_URL: world.rpcUrl,
    REGISTRY: world.chain.registry.address,
    DIPMP_PRIVATE_KEY: KEY,
    DIPMP_PINS: `home=store:${world.ipfsApi}?gateway=${world.ipfsApi},away=kubo:${kubo.url}`,
    DIPMP_PIN_TOKEN_HOME: world.ipfsApiToken,
    DIPMP_PIN_TOKEN_AWAY: 'secret',
    DIPMP_REPLICAS: join(state, 'replicas.json'),
  }
})
afterEach(async () => {
  await stopKubo()
  rmSync(state, { recursive: true })
})

function run(...argv: readonly string[]) {
  return runHere(argv, { env })
}

/** Publishes at home only, as before there was another target. */
async function publishAtHome(...folders: readonly string[]): Promise<void> {
  const { code, stderr } = await runHere(['publish', '--yes', ...folders], {
    env: { ...env, DIPMP_PINS: `home=store:${world.ipfsApi}` },
  })
  expect([code, stderr.match(/error.*/)?.[0]]).toEqual([0, undefined])
}

function lose(): void {
  kubo.blocks.clear()
  kubo.pins.clear()
}

describe('dipmp pin', () => {
  test('has a target keep a release and its METADATA, fetched from a gateway of another', async () => {
    await publishAtHome(world.write(wheel('demo', '1.0'), sdist('demo', '1.0')))

    const { code, stderr, stdout } = await run('pin', 'Demo==1.0.0')

    expect([code, stdout]).toEqual([0, '3 file(s) are at 2 target(s)\n'])
    expect(stderr).toContain('demo-1.0-py3-none-any.whl.metadata at away: pinned')
    expect(stderr).toContain('demo-1.0.tar.gz at home: held')
    expect(kubo.pins.size).toBe(3)
  })

  test('takes the bytes from a disk, also where no gateway has them', async () => {
    const folder = world.write(wheel('disk', '1.0'))
    await publishAtHome(folder)
    env.DIPMP_PINS = `away=kubo:${kubo.url}`

    const without = await run('pin', 'disk')
    const { code } = await run('pin', 'disk', '--from', folder)

    expect(without.code).toBe(4)
    expect(without.stderr).toContain('disk-1.0-py3-none-any.whl is not on the disk, and no gateway is named')
    expect(code).toBe(0)
    expect(kubo.pins.size).toBe(2)
  })

  test('names what the registry does not record, and wants to be told what to pin', async () => {
    const unknown = await run('pin', 'nobody')
    const nothing = await run('pin')

    expect([unknown.code, nothing.code]).toEqual([2, 2])
    expect(unknown.stderr).toMatch(/records no file of nobody/)
    expect(nothing.stderr).toMatch(/name projects, or give --all/)
  })
})

describe('dipmp replicas', () => {
  test('tells who answers for which file, verified, and when one was last seen that is gone', async () => {
    await publishAtHome(world.write(wheel('demo', '1.0')))
    await run('pin', '--all')
    lose()

    const { code, stdout } = await run('replicas', 'demo', '--ipfs-gateways', world.ipfsApi)

    expect(code).toBe(0)
    expect(stdout).toContain('  home: verified, 1 of 1 blocks')
    expect(stdout).toContain(`  ${world.ipfsApi}: verified, 1 of 1 blocks`)
    expect(stdout).toMatch(/ {2}away: absent, it has no such pin; last seen right 0 minute\(s\) ago/)
  })

  test('tells where a target is not reachable, and where nothing was ever seen', async () => {
    await publishAtHome(world.write(wheel('demo', '1.0')))
    env.DIPMP_PIN_TOKEN_AWAY = 'hunter2'

    const { code, stdout } = await run('replicas', 'demo', '--json')

    const { replicas } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(replicas[1]).toMatchObject({ place: 'away', state: 'unreachable', last: null })
    expect(replicas[1].reason).toContain('check the token')
    expect(stdout).not.toContain('hunter2')
  })
})

describe('dipmp keep', () => {
  test('pins again what a target lost', async () => {
    await publishAtHome(world.write(wheel('demo', '1.0')), world.write(wheel('other', '1.0')))
    const first = await run('keep', '--once', '--projects', 'de*')
    lose()

    const notDue = await run('keep', '--once', '--projects', 'de*')
    const lost = kubo.pins.size
    const due = await run('keep', '--once', '--projects', 'de*', '--check-hours', '0')

    expect([first.code, notDue.code, due.code]).toEqual([0, 0, 0])
    expect(first.stdout).toMatch(/^2 file\(s\), \d+ bytes, are kept/)
    expect(lost).toBe(0)
    expect(due.stderr).toContain('demo-1.0-py3-none-any.whl at away: pinned')
    expect(kubo.pins.size).toBe(2)
  })

  test('exits with 4 where a file has fewer copies than it has to have, and says why', async () => {
    await publishAtHome(world.write(wheel('demo', '1.0')))
    kubo.forgets = true

    const all = await run('keep', '--once')
    const one = await runHere(['keep', '--once'], { env: { ...env, DIPMP_MIN_COPIES: '1' } })

    expect([all.code, one.code]).toEqual([4, 0])
    expect(all.stderr).toMatch(/demo-1\.0-py3-none-any\.whl has 1 of 2 copies: .*does not show the block/)
  }, 900_000)

  test('refuses settings that make no sense, all at once', async () => {
    const { code, stderr } = await run('keep', '--once', '--quota-mb', 'much', '--alarm-url', 'ftp://x')

    expect(code).toBe(2)
    expect(stderr).toMatch(/2 settings are wrong:\n.*--alarm-url.*\n.*--quota-mb/)
  })
})
