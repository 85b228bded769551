import type { Command } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { JSON_OPTION } from '../options.ts'
import { VERIFY_OPTIONS } from '../verify-options.ts'

export const downloadCommand: Command = {
  name: 'download',
  summary: 'fetch a release from IPFS as the chain records it, with no gateway in between, and verify it',
  arguments: [{ name: '<release>', description: 'NAME, or NAME==VERSION' }],
  options: [
    ...VERIFY_OPTIONS,
    {
      flags: '--ipfs-gateways <urls>',
      description: 'trustless gateways by comma (IPFS_GATEWAYS; default http://127.0.0.1:8080)',
    },
    { flags: '--dest <folder>', description: 'where to put the files (default .)' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { createFileSource } = await import('@dipmp/ipfs')
    const { download } = await import('../../verify/download.ts')
    const { openVerifying } = await import('../verifying.ts')
    const { outcomeOf } = await import('../render-verification.ts')
    const { showProgress } = await import('../show-progress.ts')
    const wanted = parseRelease(invocation.arguments[0] ?? '')
    const { options, env, terminal } = invocation
    const gateways = gatewaysOf(String(options.ipfsGateways ?? (env.IPFS_GATEWAYS || 'http://127.0.0.1:8080')))
    const { options: verifying, close } = openVerifying(invocation)
    const source = createFileSource({ gateways })
    const progress = showProgress(terminal)
    try {
      const folder = String(options.dest ?? '.')
      const onFile = (filename: string) => progress.onProgress({ type: 'reading', filename })
      const files = await download(wanted, { ...verifying, source, folder, onFile })
      progress.end()
      return outcomeOf(files)
    } finally {
      progress.end()
      source.close()
      close()
    }
  },
}

function parseRelease(text: string): Readonly<{ project: string; version: string | null }> {
  const [project = '', version, ...more] = text.split('==').map((part) => part.trim())
  if (project !== '' && version !== '' && more.length === 0) return { project, version: version ?? null }
  throw new InvalidConfigError([`${JSON.stringify(text.slice(0, 100))} is neither NAME nor NAME==VERSION`])
}

function gatewaysOf(text: string): readonly string[] {
  const urls = text.split(',').map((url) => url.trim())
  const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  if (urls.every(isHttp)) return urls
  throw new InvalidConfigError(['--ipfs-gateways (IPFS_GATEWAYS) must be http or https URLs, separated by commas'])
}
