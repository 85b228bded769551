import { createHash } from 'node:crypto'
import { rawCidOf } from '@dipmp/ipfs'
import { normalizeName, parseFilename } from '@dipmp/packaging'
import { parseRegistryAddress } from '../registry-address.ts'
import type { Block, File, Project, ProjectList } from '../registry-index.ts'

export const REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000aa')
export const EMPTY_REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000bb')

export const BLOCK: Block = { number: 120n, hash: `0x${'12'.repeat(32)}` }

/** 26 bytes, so that ranges can be read off. */
export const WHEEL_BYTES = Buffer.from('abcdefghijklmnopqrstuvwxyz')
export const METADATA_BYTES = Buffer.from('Metadata-Version: 2.4\nName: demo-x\nVersion: 1.10\n')

/** The published record of some bytes. */
export function sampleFile(filename: string, bytes: Uint8Array, more: Partial<File> = {}): File {
  const { version } = parseFilename(filename)
  return {
    filename,
    version,
    releaseVersion: version.normalized,
    size: bytes.length,
    digest: sha256(bytes),
    cid: rawCidOf(sha256(bytes)).toString(),
    coreMetadata: null,
    requiresPython: null,
    publishedAt: 1_795_331_045,
    yank: null,
    late: false,
    transactionHash: `0x${'ab'.repeat(32)}`,
    blockNumber: 100n,
    publisher: `0x${'cd'.repeat(20)}`,
    ...more,
  }
}

export function sampleProject(name: string, files: readonly File[]): Project {
  const normalizedName = normalizeName(name)
  const projectId = `0x${sha256(Buffer.from(normalizedName))}`
  const status = { type: 'active', reason: null } as const
  return {
    registry: REGISTRY,
    normalizedName,
    projectId,
    serial: 17,
    status,
    turns: [],
    files,
    lateFiles: [],
    block: BLOCK,
  }
}

export function sampleList(names: readonly string[]): ProjectList {
  const projects = names.map((name) => ({ normalizedName: normalizeName(name), serial: 17 }))
  return { registry: REGISTRY, serial: 21, projects, block: BLOCK }
}

const METADATA_DIGEST = sha256(METADATA_BYTES)

export const WHEEL = sampleFile('demo_x-1.10-py3-none-any.whl', WHEEL_BYTES, {
  requiresPython: '>=3.8,<4',
  coreMetadata: { digest: METADATA_DIGEST, cid: rawCidOf(METADATA_DIGEST).toString() },
  blockNumber: 110n,
})

/** A project with what a page can show: several versions and spellings, yanked with and without a reason, markup. */
export const DEMO = sampleProject('demo-x', [
  WHEEL,
  sampleFile('demo_x-1.10.tar.gz', Buffer.from('sdist of 1.10'), { blockNumber: 110n }),
  sampleFile('demo_x-1.9-py3-none-any.whl', Buffer.from('wheel of 1.9'), {
    yank: { reason: 'broken: use <b>"1.10"</b> & \'later\'' },
  }),
  sampleFile('demo_x-1.10.0+local.1-py3-none-any.whl', Buffer.from('a local build')),
  // It has core metadata, which no page for installers shows of an sdist.
  sampleFile('demo_x-1.0.tar.gz', Buffer.from('sdist of 1.0'), {
    yank: { reason: null },
    coreMetadata: { digest: METADATA_DIGEST, cid: rawCidOf(METADATA_DIGEST).toString() },
  }),
  sampleFile('demo_x-1.0.0-py3-none-any.whl', Buffer.from('wheel of 1.0.0'), {
    releaseVersion: '1.0',
    yank: { reason: null },
  }),
])

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
