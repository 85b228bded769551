import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveSubgraph } from '../../indexer/server/served-subgraph.ts'
import { bigInt, boolean, bytes, int, list, set, string } from '../../indexer/store/sample-values.ts'
import { repository } from '../tools.ts'

const REGISTRY = 'aa'.repeat(20)
const ACCOUNT = 'cc'.repeat(20)
const PROJECT = REGISTRY + hex(1, 64)
const RELEASE = PROJECT + hex(1, 64)

/**
 * Serves the read API, as the embedded indexer does, over a registry whose files are all of one release: what refers to one
 * object refers to all.
 */
export function serveFiles(count: number) {
  const files = Array.from({ length: count }, (_, at) => [file(at), coreMetadata(at), logEntry(at)]).flat()
  return serveSubgraph(readFileSync(join(repository, 'schema.graphql'), 'utf8'), [[...owners(count), ...files]])
}

function owners(count: number) {
  return [
    set('Account', bytes(ACCOUNT), {}),
    set('Registry', bytes(REGISTRY), {
      ...{ logHead: bytes(hex(1, 64)), recordCount: int(count), projectCount: int(1), fileCount: int(count) },
    }),
    set('Project', bytes(PROJECT), {
      ...{ registry: bytes(REGISTRY), normalizedName: string('demo'), owner: bytes(ACCOUNT), epoch: bigInt(0n) },
      ...{ status: string('ACTIVE'), statusReason: string(''), registeredAt: bigInt(1n), serial: int(1) },
    }),
    set('Release', bytes(RELEASE), {
      ...{ project: bytes(PROJECT), version: string('1.0'), canonicalVersion: string('1'), yanked: boolean(false) },
      fileCount: int(count),
    }),
  ]
}

function file(at: number) {
  const digest = bytes(hex(at, 64))
  return set('File', bytes(PROJECT + hex(at, 64)), {
    ...{ registry: bytes(REGISTRY), project: bytes(PROJECT), release: bytes(RELEASE), publisher: bytes(ACCOUNT) },
    ...{
      filename: string(`demo-1.0-${at}-py3-none-any.whl`),
      version: string('1.0'),
      size: bigInt(BigInt(at)),
      digest,
    },
    ...{ cid: string(`bafkrei${hex(at, 52)}`), coreMetadata: digest, yanked: boolean(false), transactionHash: digest },
    ...{ publishedAt: bigInt(1_795_331_045n), blockNumber: bigInt(BigInt(at)), recordHash: digest },
  })
}

function coreMetadata(at: number) {
  return set('CoreMetadata', bytes(hex(at, 64)), {
    ...{ name: string('demo'), version: string('1.0'), summary: string(`The summary ${at}`), projectUrls: list() },
    ...{
      description: string('A line of what it does.\n'.repeat(80)),
      keywords: list(string('a')),
      providesExtra: list(),
    },
    ...{ classifiers: list(string('Typing :: Typed')), requiresDist: list(string('demo')) },
  })
}

function logEntry(at: number) {
  const hash = bytes(hex(at, 64))
  return set('LogEntry', bytes(REGISTRY + hex(at, 8)), {
    ...{ registry: bytes(REGISTRY), index: int(at), kind: string('PACKAGE_PUBLISHED'), projectId: bytes(hex(1, 64)) },
    ...{ actor: bytes(ACCOUNT), blockNumber: bigInt(BigInt(at)), timestamp: bigInt(1n), transactionHash: hash },
    ...{ recordHash: hash, logHead: hash },
  })
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
