import { IndexUnavailableError } from './errors.ts'
import type { PreviewFile } from './preview-page.ts'

/** What is read of a project page. */
export type FetchedPage = Readonly<{ status: unknown; files: readonly PreviewFile[] }>

const TIMEOUT_MS = 10_000
const MAX_SIZE = 32 * 1024 * 1024

/**
 * Fetches a project page of an index as JSON (PEP 691), with its URLs made absolute; null where it has no such project.
 * @throws {IndexUnavailableError} INDEX_UNAVAILABLE, never null where the index is away: pip would take another's file.
 */
export async function fetchPage(indexUrl: string, name: string): Promise<FetchedPage | null> {
  const url = `${indexUrl.replace(/\/+$/, '')}/${name}/`
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/vnd.pypi.simple.v1+json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`it answers ${response.status}`)
    const page = Object(JSON.parse(await readText(response)))
    if (!Array.isArray(page.files)) throw new Error('its page has no list of files')
    return {
      status: page['project-status'] ?? null,
      files: page.files.map((file: unknown) => fileOf(file, response.url)),
    }
  } catch (cause) {
    throw unavailable(url, cause)
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_SIZE) throw new Error(`its page has more than ${MAX_SIZE} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function fileOf(file: unknown, pageUrl: string): PreviewFile {
  const { filename, url, hashes } = Object(file)
  if (typeof filename !== 'string' || typeof url !== 'string' || typeof hashes?.sha256 !== 'string') {
    throw new Error('one of its files has no name, URL or sha256')
  }
  return { ...Object(file), url: new URL(url, pageUrl).href }
}

function unavailable(url: string, cause: unknown): IndexUnavailableError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new IndexUnavailableError(
    `the registry's index at ${new URL(url).origin} gives no page: ${why}; try again, or leave --gateway out to see staged files only`,
    { cause },
  )
}
