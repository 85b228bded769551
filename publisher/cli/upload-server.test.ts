import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'
import { runProcess } from '../test/run-process.ts'

const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

let world: Publishing
let env: Record<string, string>
let uploader: string

beforeAll(async () => {
  world = await startPublishing()
  env = {
    PATH: process.env.PATH ?? '',
    RPC_URL: world.rpcUrl,
    REGISTRY: world.chain.registry.address,
    IPFS_API: world.ipfsApi,
    IPFS_API_TOKEN: world.ipfsApiToken,
    DIPMP_PRIVATE_KEY: KEY,
    DIPMP_STAGING: join(world.folder, 'staging'),
  }
  uploader = join(world.folder, 'upload.mjs')
  writeFileSync(uploader, UPLOADER)
})

afterAll(() => world.stop())
beforeEach(() => world.chain.reset())

// A tool in the little: it posts files as twine does, by twine's variables, and fails where one is refused.
const UPLOADER = `
import { readFileSync, readdirSync } from 'node:fs'
const { TWINE_REPOSITORY_URL: url, TWINE_USERNAME: user, TWINE_PASSWORD: password } = process.env
const [folder] = process.argv.slice(2)
for (const name of readdirSync(folder).sort()) {
  const form = new FormData()
  form.append(':action', 'file_upload')
  form.append('content', new Blob([readFileSync(folder + '/' + name)]), name)
  const headers = { Authorization: 'Basic ' + Buffer.from(user + ':' + password).toString('base64') }
  const { status, statusText } = await fetch(url, { method: 'POST', body: form, headers })
  console.log(name, status)
  if (status >= 400) process.exit(1)
}
`

describe('dipmp upload-server with a command', () => {
  test('publishes what the command uploads, and prints the result alone', async () => {
    const path = world.write(wheel('demo', '1.0'), wheel('demo', '1.0', { buildTag: '2' }))

    const { code, stdout, stderr } = await runHere(
      ['upload-server', '--yes', '--json', '--', process.execPath, uploader, path],
      { env },
    )

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      staged: [],
      reports: [{ releases: [{ project: 'demo', version: '1.0' }] }],
    })
    expect(stderr).toContain('demo-1.0-py3-none-any.whl 202\n')
  })

  test('fails where a release cannot be published though its files were taken', async () => {
    const path = world.write(wheel('demo', '1.0'))

    const { code, stderr } = await runHere(['upload-server', '--yes', '--', process.execPath, uploader, path], {
      env: { ...env, IPFS_API: 'http://127.0.0.1:9' },
    })

    expect(code).toBe(4)
    expect(stderr).toContain('demo-1.0-py3-none-any.whl 202\n')
    expect(stderr).toContain('demo 1.0: not published, and still staged')
  })

  test('publishes nothing where the command fails', async () => {
    const path = world.write(wheel('demo', '1.0'), { filename: 'later-1.0-py3-none-any.whl', bytes: new Uint8Array(1) })
    const before = await world.chain.provider.getBlockNumber()

    const { code, stderr } = await runHere(['upload-server', '--yes', '--', process.execPath, uploader, path], { env })

    expect([code, await world.chain.provider.getBlockNumber()]).toEqual([1, before])
    expect(stderr).toContain('later-1.0-py3-none-any.whl: refused: ')
    expect(stderr).toMatch(/error: .* ended with 1; nothing was published\n$/)
  })

  test('keeps key, tokens and URLs that hold them from the command', async () => {
    const secret = { DIPMP_KEYSTORE_PASSWORD: 'hush-hush', ANOTHER: 'is passed on' }
    const { code, stderr } = await runHere(
      ['upload-server', '--yes', '--', process.execPath, '-e', 'console.log(JSON.stringify(process.env))'],
      { env: { ...env, ...secret } },
    )

    expect(code).toBe(0)
    expect(stderr).toContain('"ANOTHER":"is passed on"')
    for (const text of [KEY, 'hush-hush', world.ipfsApiToken, world.rpcUrl]) expect(stderr).not.toContain(text)
  })

  test('says where there is no such command', async () => {
    const { code, stderr } = await runHere(['upload-server', '--yes', '--', 'no-such-program'], { env })

    expect([code, stderr]).toEqual([1, expect.stringContaining('no-such-program cannot be run (ENOENT)')])
  })

  test('stages what is published later', async () => {
    const path = world.write(wheel('demo', '1.0'))

    const staged = await runHere(['upload-server', '--stage', '--', process.execPath, uploader, path], { env })
    const published = await runHere(['publish', '--staged', '--yes', '--json'], { env })

    expect(staged.stdout).toBe('staged: demo-1.0-py3-none-any.whl\n')
    expect(JSON.parse(published.stdout)).toMatchObject({ releases: [{ files: [{ status: 'published' }] }] })
  })
})

describe('dipmp upload-server', () => {
  test('asks on a terminal before it spends', async () => {
    const { code, stderr } = await runHere(
      ['upload-server', '--', process.execPath, uploader, world.write(wheel('demo', '1.0'))],
      { env, typed: [{ after: '[y/N]', line: 'n' }] },
    )

    expect(code).toBe(2)
    expect(stderr).toContain('registers the name demo to this account, for ever')
  })

  test('does not start where nobody can be asked', async () => {
    const { code, stderr } = await runHere(['upload-server'], { env })

    expect([code, stderr]).toEqual([
      2,
      'error: nobody can answer here before gas is spent; pass --yes to go on, or --stage to only stage\n',
    ])
  })

  test('tells all its wrong flags at once', async () => {
    const { code, stderr } = await runHere(
      ['upload-server', '--port', '65536', '--gather', 'x', '--session', '--stage'],
      { env },
    )

    expect([code, stderr]).toEqual([
      2,
      'error: 3 settings are wrong:\n  --port must be a number from 0 to 65535\n  --gather must be a number from 0 to 3600\n  give either --session or --stage\n',
    ])
  })

  test('says how each tool reaches it, and ends with Ctrl-C', async () => {
    const { code, stderr, stdout } = await runProcess(['upload-server', '--yes'], {
      env,
      onStderr: (text, kill) => text.includes('Ctrl-C ends it.') && kill('SIGINT'),
    })

    expect([code, stdout]).toEqual([0, 'done\n'])
    expect(stderr).toMatch(/export TWINE_REPOSITORY_URL=http:\/\/127\.0\.0\.1:\d+\/legacy\/\n/)
    expect(stderr).toMatch(
      /\[dipmp\]\n {2}repository = http:\/\/127\.0\.0\.1:\d+\/legacy\/\n {2}username = __token__\n/,
    )
    expect(stderr).toContain('a release is published when no file has come for 3 s')
  })
})
