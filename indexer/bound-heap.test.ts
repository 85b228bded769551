import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

const run = promisify(execFile)
const MAIN = join(import.meta.dirname, 'main.ts')
const TELL = 'data:text/javascript,console.log(process.pid,...process.execArgv.filter((flag)=>/^--.*size/.test(flag)))'

/** Which process ran with which flags of the heap, each time that it began. */
async function begin(...flags: readonly string[]): Promise<string[]> {
  const { stdout } = await run(process.execPath, ['--import', TELL, ...flags, MAIN, '--version'], {
    env: { PATH: process.env.PATH },
  })
  return stdout.trim().split('\n')
}

test('the process begins anew, once, with flags that keep its heap small', async () => {
  const [first, second, version, ...more] = await begin()

  expect(second).toBe(`${first} --initial-old-space-size=32 --max-semi-space-size=8`)
  expect([version, more]).toEqual(['0.1.0', []])
})

test('flags that were chosen stay as they are', async () => {
  const [first, version, ...more] = await begin('--max-old-space-size=512')

  expect(first).toMatch(/^[0-9]+ --max-old-space-size=512$/)
  expect([version, more]).toEqual(['0.1.0', []])
})
