import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

export const storeExport: Command = {
  name: 'store export',
  summary: 'write a file of a content store as a CAR',
  arguments: [
    { name: '<cid>', description: 'the file' },
    { name: '<car>', description: 'where to write it; it must not be there yet' },
  ],
  options: [STORE_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { createWriteStream } = await import('node:fs')
    const { rm } = await import('node:fs/promises')
    const { pipeline } = await import('node:stream/promises')
    const { exportCar, parseCid } = await import('@dipmp/ipfs')
    const [text = '', car = ''] = invocation.arguments
    const cid = parseCid(text)
    await withStore(invocation, async (store) => {
      const blocks = await exportCar(store, cid)
      const target = createWriteStream(car, { flags: 'wx' })
      let isOurs = false
      target.once('open', () => {
        isOurs = true
      })
      try {
        await pipeline(blocks, target, { signal: invocation.signal })
      } catch (error) {
        if (isOurs) await rm(car, { force: true })
        throw error
      }
    })
    return { text: `${cid} is in ${car}`, json: { cid: cid.toString(), car } }
  },
}
