import type { ScrubbedFile } from '@dipmp/ipfs'
import type { Command, Invocation } from '../command.ts'
import { InvalidConfigError, StoreDamagedError } from '../errors.ts'
import { JSON_OPTION } from '../options.ts'
import { STORE_OPTION, withStore } from './open-store.ts'

export const storeScrub: Command = {
  name: 'store scrub',
  summary: 'read a content store through, and mend what is damaged',
  arguments: [],
  options: [
    STORE_OPTION,
    { flags: '--ipfs-gateways <urls>', description: 'trustless gateways to mend from, several by comma' },
    { flags: '--mib-per-second <number>', description: 'how fast to read (default: as fast as it goes)' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const files = await scrub(invocation)
    const bad = files.filter(({ damaged, mended }) => damaged > mended)
    if (bad.length > 0) {
      throw new StoreDamagedError(bad.map(({ cid, damaged, mended }) => ({ cid: `${cid}`, blocks: damaged - mended })))
    }
    const found = files.filter(({ damaged }) => damaged > 0)
    const lines = found.map(({ cid, mended }) => `${cid} had ${mended} damaged blocks, which are mended`)
    return {
      text: [...lines, `${files.length} files are sound`].join('\n'),
      json: { files: files.map(({ cid, ...counts }) => ({ cid: `${cid}`, ...counts })) },
    }
  },
}

async function scrub(invocation: Invocation): Promise<readonly ScrubbedFile[]> {
  const { options, signal } = invocation
  const { createFileSource } = await import('@dipmp/ipfs')
  const gateways = String(options.ipfsGateways ?? '').split(',')
  const others = createFileSource({ gateways: gateways.map((url) => url.trim()).filter((url) => url !== '') })
  const bytesPerSecond = rateOf(options.mibPerSecond)
  const fetchElsewhere = async (cid: Parameters<typeof others.open>[0], stop: AbortSignal) => {
    return (await others.open(cid, { signal: stop })).stream
  }
  try {
    return await withStore(
      invocation,
      async (store) => {
        const scrubbed: ScrubbedFile[] = []
        for await (const file of store.scrub({ signal, ...(bytesPerSecond !== null && { bytesPerSecond }) }))
          scrubbed.push(file)
        return scrubbed
      },
      options.ipfsGateways === undefined ? {} : { fetchElsewhere },
    )
  } finally {
    others.close()
  }
}

function rateOf(value: string | boolean | undefined): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (number > 0 && Number.isFinite(number)) return number * 1024 * 1024
  throw new InvalidConfigError(['--mib-per-second is not a number above 0'])
}
