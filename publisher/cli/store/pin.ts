import type { FileContentStore } from '@dipmp/ipfs'
import type { Command, Invocation, Outcome } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

const CIDS = [{ name: '<cids...>', description: 'files of the store' }]

export const storePin: Command = {
  name: 'store pin',
  summary: 'let files stay in a content store, as all do that were added',
  arguments: CIDS,
  options: [STORE_OPTION, JSON_OPTION],
  run: (invocation) => change(invocation, 'stays', (store, cid) => store.pin(cid)),
}

export const storeUnpin: Command = {
  name: 'store unpin',
  summary: 'let files go with the next garbage',
  arguments: CIDS,
  options: [STORE_OPTION, JSON_OPTION],
  run: (invocation) => change(invocation, 'goes with the next garbage', (store, cid) => store.unpin(cid)),
}

type Cid = Parameters<FileContentStore['pin']>[0]

async function change(
  invocation: Invocation,
  what: string,
  run: (store: FileContentStore, cid: Cid) => Promise<boolean>,
): Promise<Outcome> {
  const { ContentUnavailableError, parseCid } = await import('@dipmp/ipfs')
  const cids = invocation.arguments.map((text) => parseCid(text))
  await withStore(invocation, async (store) => {
    for (const cid of cids) {
      if (!(await run(store, cid))) throw new ContentUnavailableError(`${cid} is not a file of this store`)
    }
  })
  return { text: cids.map((cid) => `${cid} ${what}`).join('\n'), json: { cids: cids.map(String) } }
}
