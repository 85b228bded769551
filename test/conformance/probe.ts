export const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'
export const HTML_TYPE = 'application/vnd.pypi.simple.v1+html'

/** A package index under test, and one of its projects to look at. */
export type Probe = Readonly<{
  /** With a last slash. */
  indexUrl: string
  project: string
  get(url: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>
  /** The project page as JSON; null where the index has none. */
  json(): Promise<JsonPage | null>
  /** The links of the project page as HTML. */
  links(): Promise<readonly Link[]>
}>

export type Answer = Readonly<{ status: number; headers: Headers; body: Buffer }>

export type JsonPage = Readonly<Record<string, unknown>> & Readonly<{ files: readonly JsonFile[] }>

export type JsonFile = Readonly<Record<string, unknown>> &
  Readonly<{ filename: string; url: string; hashes: Readonly<Record<string, string>> }>

export type Link = Readonly<{ text: string; href: string; attributes: ReadonlyMap<string, string> }>

const TIMEOUT_MS = 30_000

/** Makes a probe. Without a name the first project of the list is taken. */
export async function createProbe(indexUrl: string, project: string | null): Promise<Probe> {
  const base = indexUrl.endsWith('/') ? indexUrl : `${indexUrl}/`
  const name = project ?? (await firstProject(base))
  const pageUrl = `${base}${name}/`
  return {
    indexUrl: base,
    project: name,
    get,
    json: async () => {
      const { headers, body } = await get(pageUrl, { accept: JSON_TYPE })
      return headers.get('content-type')?.startsWith(JSON_TYPE) ? (JSON.parse(body.toString()) as JsonPage) : null
    },
    links: async () => parseLinks((await get(pageUrl, { accept: 'text/html' })).body.toString()),
  }
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const init = { method, headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) } as const
  const response = await fetch(url, init)
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) }
}

async function firstProject(base: string): Promise<string> {
  const [link] = parseLinks((await get(base, { accept: 'text/html' })).body.toString())
  if (!link) throw new Error(`${base} lists no project; name one after the URL`)
  return link.text
}

/** Reads links as pip does: by their attributes, and nothing around them. */
export function parseLinks(html: string): readonly Link[] {
  return [...html.matchAll(/<a\b([^>]*)>([^<]*)<\/a>/gi)].map(([, tag = '', text = '']) => {
    const written = [...tag.matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi)]
    const attributes = new Map(
      written.map(([, name = '', double, single]) => [name.toLowerCase(), unescapeHtml(double ?? single ?? '')]),
    )
    return { text: unescapeHtml(text).trim(), href: attributes.get('href') ?? '', attributes }
  })
}

function unescapeHtml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_whole, name: string) => named[name] ?? '')
}
