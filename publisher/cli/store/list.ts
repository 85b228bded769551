import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

export const storeList: Command = {
  name: 'store list',
  summary: 'list the files of a content store',
  arguments: [],
  options: [STORE_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const kept = await withStore(invocation, (store) => store.kept())
    const files = kept.map(({ cid, size, unpinnedSince }) => ({
      cid: cid.toString(),
      size,
      unpinnedSince: unpinnedSince?.toISOString() ?? null,
    }))
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const lines = files.map(({ cid, size, unpinnedSince }) => {
      return `${cid} ${size}${unpinnedSince === null ? '' : ` unpinned since ${unpinnedSince}`}`
    })
    return { text: [...lines, `${files.length} files, ${bytes} bytes`].join('\n'), json: { files, bytes } }
  },
}
