import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseFilename } from '@dipmp/packaging'
import type { BuiltDistribution } from '../distributions.ts'

export type StaticIndex = Readonly<{ indexUrl: string; stop: () => Promise<void> }>

/** `requires-python` of each file, as PyPI's page or the core metadata has it. */
export type RequiresPython = ReadonlyMap<string, string>

/** Serves distributions as a static mirror has them: an HTML page a project, and the files beside. */
export async function startStaticIndex(
  distributions: readonly BuiltDistribution[],
  requiresPython: RequiresPython,
): Promise<StaticIndex> {
  const files = new Map(distributions.map(({ filename, bytes }) => [`/packages/${filename}`, bytes]))
  const pages = new Map(
    [...Map.groupBy(distributions, ({ filename }) => parseFilename(filename).normalizedName)].map(
      ([name, ofProject]) => [`/simple/${name}/`, pageOf(ofProject, requiresPython)],
    ),
  )
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url)
    const body = page ?? files.get(url)
    response.statusCode = body === undefined ? 404 : 200
    response.setHeader('content-type', page === undefined ? 'application/octet-stream' : 'text/html')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { indexUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`, stop }
}

function pageOf(distributions: readonly BuiltDistribution[], requiresPython: RequiresPython): string {
  const anchors = distributions.map(({ filename, bytes }) => {
    const digest = createHash('sha256').update(bytes).digest('hex')
    const python = requiresPython.get(filename)?.replaceAll('>', '&gt;').replaceAll('<', '&lt;')
    const attribute = python === undefined ? '' : ` data-requires-python="${python}"`
    return `<a href="../../packages/${filename}#sha256=${digest}"${attribute}>${filename}</a><br/>`
  })
  return `<!DOCTYPE html><html><body>\n${anchors.join('\n')}\n</body></html>\n`
}
