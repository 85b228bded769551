import type { Command, Invocation } from '../command.ts'
import {
  CONFIG_OPTION,
  GATEWAY_OPTION,
  JSON_OPTION,
  PROFILE_OPTION,
  REGISTRY_OPTION,
  STAGING_OPTION,
} from '../options.ts'

export const stageCommand: Command = {
  name: 'stage',
  summary: 'put distributions aside to try them before they are recorded for ever; touches neither chain nor IPFS',
  arguments: [{ name: '[paths...]', description: 'wheels, sdists, or folders of them; none shows what is staged' }],
  options: [
    CONFIG_OPTION,
    PROFILE_OPTION,
    STAGING_OPTION,
    GATEWAY_OPTION,
    REGISTRY_OPTION,
    { flags: '--port <number>', description: 'where the pages are served, on 127.0.0.1 (default: any free port)' },
    { flags: '--no-serve', description: 'stage only, and serve no pages' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { checkDistributions } = await import('../../distribution/check-distributions.ts')
    const { readDistributions } = await import('../../distribution/read-distributions.ts')
    const { openStagingOf } = await import('../staging-folder.ts')
    const { arguments: paths, signal, options, terminal } = invocation
    const staging = openStagingOf(invocation)
    if (paths.length > 0) {
      const distributions = await readDistributions(paths, { signal, onRead: () => {} })
      checkDistributions(distributions)
      for (const { path, filename } of distributions) await staging.add(path, { filename: filename.filename })
    }
    const files = (await staging.list()).map(({ filename, size, digest }) => ({ filename, size, digest }))
    const text =
      files.length === 0 ? 'nothing is staged' : files.map(({ filename }) => `staged: ${filename}`).join('\n')
    if (options.serve !== false) {
      terminal.output.write(`${text}\n`)
      await serve(invocation)
    }
    return { text, json: { staged: files } }
  },
}

async function serve(invocation: Invocation): Promise<void> {
  const { startLoopbackServer } = await import('../../loopback/loopback-server.ts')
  const { createPreviewIndex } = await import('../../staging/preview-index.ts')
  const { openStagingOf, readIndexUrl } = await import('../staging-folder.ts')
  const { readPort } = await import('../server-settings.ts')
  const { signal, terminal } = invocation
  const preview = createPreviewIndex({ staging: openStagingOf(invocation), indexUrl: readIndexUrl(invocation) })
  const server = await startLoopbackServer(readPort(invocation), (request) => preview.answer(request))
  try {
    terminal.output.write(
      `try it:     pip install --index-url ${server.url}/simple/ NAME\npublish it: dipmp publish --staged\nforget it:  dipmp publish --discard\nCtrl-C ends the pages.\n`,
    )
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  } finally {
    await server.stop()
  }
}
