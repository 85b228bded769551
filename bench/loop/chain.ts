import { createHash } from 'node:crypto'
import { FakeChain, type FakeLog } from '../../indexer/test/fake-chain.ts'
import { FakeIpfs } from '../../indexer/test/fake-ipfs.ts'
import { publishedLog, type RawLog, registeredLog } from '../../test/registry-logs.ts'

/** The registry whose pages are asked for, and that of who wishes it ill. */
export const REGISTRY = `0x${'aa'.repeat(20)}`
const OTHER = `0x${'bb'.repeat(20)}`
const PUBLISHER = `0x${'01'.repeat(20)}`

/** Projects with pages that are asked for in turn. */
export const PROJECTS = Array.from({ length: 20 }, (_, at) => `project-${at}`)

/** How many files the largest release has: anybody may publish as many. */
const FILES_OF_LARGEST = 10_000

/** A chain and what IPFS has, with a few honest projects and one release of many files. */
export async function startChain() {
  const chain = new FakeChain()
  const ipfs = new FakeIpfs()
  const honest = PROJECTS.flatMap((project) => [registeredLog(project, PUBLISHER), ...files(project, 3)])
  chain.mine(honest.map(emittedBy(REGISTRY)))
  chain.mine([registeredLog('large', PUBLISHER), ...files('large', FILES_OF_LARGEST)].map(emittedBy(OTHER)))
  return {
    rpcUrl: await chain.start(),
    ipfsUrl: await ipfs.start(),
    /** Resolves when a handler of files is about to run: its file was read. */
    isRead: (cid: string) => ipfs.asked.includes(cid),
    /** Publishes a file whose core metadata is the text, and returns the text's CID. */
    publishMetadata(text: string): string {
      const cid = ipfs.add(text)
      chain.mine([registeredLog('evil', PUBLISHER), metadataLog(text)].map(emittedBy(OTHER)))
      return cid
    },
    /** Mines one block with so many records, and returns its number. */
    mineRecords(count: number): number {
      chain.mine(files('many', count).map(emittedBy(OTHER)))
      return Number(chain.head)
    },
    async stop() {
      await chain.stop()
      await ipfs.stop()
    },
  }
}

function files(project: string, count: number): RawLog[] {
  return Array.from({ length: count }, (_, at) =>
    publishedLog({ project, filename: `${project.replace('-', '_')}-1.0-${at}-py3-none-any.whl` }, PUBLISHER),
  )
}

function metadataLog(text: string): RawLog {
  const digest = createHash('sha256').update(text).digest('hex')
  return publishedLog({ project: 'evil', metadataDigest: `0x${digest}` }, PUBLISHER)
}

function emittedBy(address: string): (log: RawLog) => FakeLog {
  return ({ topics, data }) => ({ address, topics: [...topics], data })
}
