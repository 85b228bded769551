import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

export const storeImport: Command = {
  name: 'store import',
  summary: 'take files into a content store from CARs',
  arguments: [{ name: '<cars...>', description: 'CAR files' }],
  options: [STORE_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { createReadStream } = await import('node:fs')
    const { arguments: paths, signal } = invocation
    const files = await withStore(invocation, async (store) => {
      const taken: { car: string; cid: string }[] = []
      for (const car of paths) {
        const roots = await store.importCar(createReadStream(car), { maxFileSize: Number.MAX_SAFE_INTEGER, signal })
        taken.push(...roots.map((root) => ({ car, cid: root.toString() })))
      }
      return taken
    })
    return { text: files.map(({ car, cid }) => `${cid} from ${car}`).join('\n'), json: { files } }
  },
}
