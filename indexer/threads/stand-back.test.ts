import { once } from 'node:events'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'

const testOnLinux = process.platform === 'linux' ? test : test.skip

testOnLinux(
  'a thread that stands back has a lower priority than the one that started it, which keeps its own',
  async () => {
    const before = getPriority(0)
    const module = JSON.stringify(new URL('./stand-back.ts', import.meta.url).href)
    const program = `
    import(${module}).then(({ standBack }) => {
      standBack()
      require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority(0))
    })`
    const worker = new Worker(program, { eval: true })
    const [inThread] = (await once(worker, 'message')) as [number]

    expect(inThread).toBe(Math.max(before, 10))
    expect(getPriority(0)).toBe(before)
  },
)
