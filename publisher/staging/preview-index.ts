import { RequestError } from '@dipmp/ipfs'
import { parseProjectName } from '@dipmp/packaging'
import type { Distribution } from '../distribution/distribution.ts'
import { readDistributions } from '../distribution/read-distributions.ts'
import type { Answer } from '../loopback/answer.ts'
import type { LoopbackRequest } from '../loopback/loopback-server.ts'
import { fetchPage } from './fetch-page.ts'
import { type PreviewFile, type PreviewPage, renderPage, renderProjectList } from './preview-page.ts'
import { answerStagedFile } from './staged-answer.ts'
import type { StagedFile, Staging } from './staging.ts'

/** A package index (PEP 503, PEP 691) of what a registry's index has, and of what is staged to come. */
export type PreviewIndex = Readonly<{ answer(request: LoopbackRequest): Promise<Answer> }>

type PreviewOptions = Readonly<{
  staging: Staging
  /** The registry's own index, such as `http://GATEWAY/simple/0x...`; without one the pages have staged files only. */
  indexUrl: string | null
}>

/** Creates the index; nothing is read until it is asked. */
export function createPreviewIndex({ staging, indexUrl }: PreviewOptions): PreviewIndex {
  const read = createReader()

  async function page(name: string): Promise<PreviewPage | null> {
    const staged = (await stagedDistributions()).filter(({ filename }) => filename.normalizedName === name)
    const published = indexUrl === null ? null : await fetchPage(indexUrl, name)
    if (published === null && staged.length === 0) return null
    const names = new Set(published?.files.map(({ filename }) => filename))
    // What is published stays what it is, whatever is staged under its name.
    const coming = staged.filter(({ filename }) => !names.has(filename.filename)).map(fileOf)
    return { name, status: published?.status ?? null, files: [...(published?.files ?? []), ...coming] }
  }

  async function stagedDistributions(): Promise<readonly Distribution[]> {
    return Promise.all((await staging.list()).map(read))
  }

  async function answer({ method, path, message }: LoopbackRequest): Promise<Answer> {
    if (method !== 'GET' && method !== 'HEAD') {
      throw new RequestError(405, 'this is the index that pip reads; upload to /legacy/', { Allow: 'GET, HEAD' })
    }
    const accept = message.headers.accept ?? ''
    if (path === '/simple' || path === '/simple/') {
      const names = (await stagedDistributions()).map(({ filename }) => filename.normalizedName)
      return renderProjectList([...new Set(names)].sort(), accept)
    }
    const [, project] = /^\/simple\/([^/]+)\/?$/.exec(path) ?? []
    if (project !== undefined) return answerProject(project, path, accept)
    const [, filename = ''] = /^\/files\/([^/]+)$/.exec(path) ?? []
    return answerStagedFile(decodeURIComponent(filename), await staging.list(), read)
  }

  async function answerProject(spelled: string, path: string, accept: string): Promise<Answer> {
    const { normalizedName } = parseProjectName(decodeURIComponent(spelled))
    const address = `/simple/${normalizedName}/`
    if (path !== address) return { status: 301, headers: { Location: address }, body: '' }
    const found = await page(normalizedName)
    if (found === null) throw new RequestError(404, `neither published nor staged: ${normalizedName}`)
    return renderPage(found, accept)
  }

  return { answer }
}

function fileOf({ filename, size, digest, coreMetadata, metadata }: Distribution): PreviewFile {
  return {
    filename: filename.filename,
    url: `../../files/${encodeURIComponent(filename.filename)}`,
    hashes: { sha256: digest },
    size,
    version: filename.version.normalized,
    'requires-python': coreMetadata.requiresPython || null,
    // As on PyPI, that of an sdist is offered to no installer: it need not be what a build of it says.
    'core-metadata': filename.type === 'wheel' ? { sha256: metadata.digest } : false,
    yanked: false,
  }
}

/** Reads staged files, each once. */
function createReader(): (file: StagedFile) => Promise<Distribution> {
  const kept = new Map<string, Promise<Distribution>>()
  return (file) => {
    const key = `${file.filename} ${file.digest}`
    const known = kept.get(key)
    if (known) return known
    const reading = readOne(file)
    kept.set(key, reading)
    reading.catch(() => kept.delete(key))
    return reading
  }
}

async function readOne({ path, filename }: StagedFile): Promise<Distribution> {
  const { signal } = new AbortController()
  const [distribution] = await readDistributions([path], { signal, onRead: () => {} })
  if (distribution) return distribution
  throw new RequestError(404, `${filename} is not staged any more`)
}
