import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sdist, wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'

let world: Publishing
let folder: string

const demo = wheel('demo', '1.0')
const source = sdist('demo', '1.0')

beforeAll(async () => {
  world = await startPublishing()
  folder = world.write(demo, source)
  const { registry, owner } = world.chain
  await publish([folder], { registry: registry.address, signer: owner, pinTargets: world.pinTargets })
})

afterAll(() => world.stop())

const verify = (...args: readonly string[]) =>
  runHere(['verify', ...args, '--registry', world.chain.registry.address, '--rpc-url', world.rpcUrl])

test('says of each file what was shown, and exits with 0', async () => {
  const { code, stdout } = await verify(folder)

  expect(code).toBe(0)
  expect(stdout).toContain('demo-1.0-py3-none-any.whl is what the registry has recorded\n  yes bytes: ')
  expect(stdout).toContain('\n  yes yank: neither the file nor its release is yanked: proven')
})

test('names the claim that is refuted, and exits with 1', async () => {
  const changed = Buffer.from(source.bytes)
  changed[20] = (changed[20] ?? 0) ^ 1
  const path = join(world.write(), source.filename)
  writeFileSync(path, changed)

  const { code, stdout } = await verify(path)

  expect(code).toBe(1)
  expect(stdout).toContain('demo-1.0.tar.gz is NOT what is asked for')
  expect(stdout).toContain('  NO  record: the registry has recorded other bytes')
})

test('tells apart what could not be looked at, and exits with 4', async () => {
  const { code, stdout } = await verify(folder, '--block', '999999', '--json')

  expect(code).toBe(4)
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'unknown',
    files: [
      {
        findings: [
          { claim: 'bytes', verdict: 'shown' },
          { claim: 'block', verdict: 'unknown' },
        ],
      },
      {},
    ],
  })
})

test('names all settings that make no sense', async () => {
  const { code, stderr } = await runHere(['verify', folder, '--rpc-url', 'ftp://x', '--quorum', '2', '--block', 'new'])

  expect(code).toBe(2)
  for (const setting of ['--rpc-url', '--registry', '--quorum', '--block']) expect(stderr).toContain(setting)
})
