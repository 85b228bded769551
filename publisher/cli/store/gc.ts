import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

export const storeGc: Command = {
  name: 'store gc',
  summary: 'remove the files that were unpinned a day ago or earlier',
  arguments: [],
  options: [STORE_OPTION, { flags: '--now', description: 'also those that were unpinned just now' }, JSON_OPTION],
  run: async (invocation) => {
    const removed = await withStore(invocation, (store) => {
      return store.collectGarbage(invocation.options.now === true ? { graceMs: 0 } : {})
    })
    const files = removed.map(({ cid, size }) => ({ cid: cid.toString(), size }))
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const lines = files.map(({ cid, size }) => `${cid} ${size}`)
    return { text: [...lines, `${files.length} files removed, ${bytes} bytes`].join('\n'), json: { files, bytes } }
  },
}
