import { createHash } from 'node:crypto'
import { type Check, fault, SKIPPED } from './check.ts'
import type { JsonFile, Probe } from './probe.ts'

/** What a page has to say of its files, and what the files have to be. */
export const FILE_CHECKS: readonly Check[] = [
  {
    pep: '592',
    says: 'yanked is a boolean or a reason',
    run: onFiles(({ yanked }) => yanked === undefined || typeof yanked === 'boolean' || isText(yanked)),
  },
  {
    pep: '658/714',
    says: 'core metadata goes by its name of PEP 714, in JSON as in HTML',
    run: async (probe) => {
      const files = await filesOf(probe)
      const wheel = files.find(({ filename }) => filename.endsWith('.whl'))
      if (!wheel) return SKIPPED
      const link = (await probe.links()).find(({ text }) => text === wheel.filename)
      return (
        fault(wheel['core-metadata'], `${wheel.filename} has none in JSON`) ??
        fault(link?.attributes.has('data-core-metadata'), `${wheel.filename} has none in HTML`) ??
        fault(!('dist-info-metadata' in wheel), 'dist-info-metadata in JSON makes pip 22.3 to 23.1 crash')
      )
    },
  },
  {
    pep: '658/714',
    says: 'the core metadata is there, with the hash that the page names',
    run: async (probe) => {
      const file = (await filesOf(probe)).find((each) => typeof each['core-metadata'] === 'object')
      if (!file) return SKIPPED
      const { status, body } = await probe.get(`${urlOf(probe, file)}.metadata`)
      const named = (file['core-metadata'] as Readonly<Record<string, string>>).sha256
      return fault(status === 200, `answered ${status}`) ?? fault(named === sha256(body), 'has another hash')
    },
  },
  {
    pep: '700',
    says: 'each file has a size, and a time of upload in UTC',
    run: onFiles(
      (file) =>
        Number.isInteger(file.size) &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(String(file['upload-time'])),
    ),
  },
  {
    pep: '700',
    says: 'the versions are a list without doubles',
    run: async ({ json }) => {
      const versions = (await json())?.versions
      return fault(Array.isArray(versions) && new Set(versions).size === versions.length, `are ${versions}`)
    },
  },
  {
    pep: '740',
    says: 'provenance is absent, null or a URL',
    run: onFiles(({ provenance }) => provenance == null || /^https?:\/\//.test(String(provenance))),
  },
  {
    pep: '792',
    says: 'the status of the project is one of the four',
    run: async ({ json }) => {
      const status = (await json())?.['project-status'] as { status?: string } | undefined
      const isKnown = ['active', 'archived', 'quarantined', 'deprecated'].includes(status?.status ?? '')
      return fault(isKnown, `is ${JSON.stringify(status)}`)
    },
  },
  {
    pep: 'uv',
    says: 'nothing is null that uv does not read as null',
    run: onFiles(({ size, yanked, ...rest }) => size !== null && yanked !== null && rest['upload-time'] !== null),
  },
  {
    pep: 'files',
    says: 'a file has the hash and the size that the page names, and no encoding',
    run: async (probe) => {
      const file = await smallestOf(probe)
      if (!file) return SKIPPED
      const { status, headers, body } = await probe.get(urlOf(probe, file))
      return (
        fault(status === 200, `answered ${status}`) ??
        fault(sha256(body) === file.hashes.sha256, 'has another hash') ??
        fault(file.size === undefined || body.length === file.size, `has ${body.length} bytes`) ??
        fault(headers.get('content-encoding') === null, `is ${headers.get('content-encoding')}`)
      )
    },
  },
  {
    pep: 'files',
    says: 'HEAD tells the length',
    run: async (probe) => {
      const file = await smallestOf(probe)
      if (!file) return SKIPPED
      const { status, headers } = await probe.get(urlOf(probe, file), { 'accept-encoding': 'identity' }, 'HEAD')
      return (
        fault(status === 200, `answered ${status}`) ?? fault(headers.get('content-length'), 'has no Content-Length')
      )
    },
  },
  ...['bytes=0-9', 'bytes=10-', 'bytes=-10'].map(
    (range): Check => ({
      pep: 'ranges',
      says: `${range} is answered`,
      run: async (probe) => {
        const file = await smallestOf(probe)
        if (!file) return SKIPPED
        const whole = (await probe.get(urlOf(probe, file))).body
        const expected = { 'bytes=0-9': whole.subarray(0, 10), 'bytes=10-': whole.subarray(10) }[range]
        const { status, body } = await probe.get(urlOf(probe, file), { range, 'accept-encoding': 'identity' })
        const isRight = body.equals(expected ?? whole.subarray(-10))
        return fault(status === 206, `answered ${status}`) ?? fault(isRight, 'has other bytes')
      },
    }),
  ),
  {
    pep: 'ranges',
    says: 'a range outside the file is a 416',
    run: async (probe) => {
      const file = await smallestOf(probe)
      if (!file) return SKIPPED
      const { status } = await probe.get(urlOf(probe, file), { range: 'bytes=99999999999-' })
      return fault(status === 416, `answered ${status}`)
    },
  },
  {
    pep: 'ranges',
    says: 'whoever has another file gets the whole one, not a range (If-Range)',
    run: async (probe) => {
      const file = await smallestOf(probe)
      if (!file) return SKIPPED
      const { status, body } = await probe.get(urlOf(probe, file), { range: 'bytes=0-9', 'if-range': '"another"' })
      return (
        fault(status === 200, `answered ${status}`) ?? fault(sha256(body) === file.hashes.sha256, 'has other bytes')
      )
    },
  },
  {
    pep: 'caching',
    says: 'a page has an entity tag, and is a 304 to who has it',
    run: async ({ get, indexUrl, project }) => {
      const url = `${indexUrl}${project}/`
      const etag = (await get(url)).headers.get('etag')
      if (etag === null) return 'has no ETag'
      const { status } = await get(url, { 'if-none-match': etag })
      return fault(status === 304, `answered ${status}`)
    },
  },
  {
    pep: 'caching',
    says: 'a file has an entity tag, and is a 304 to who has it',
    run: async (probe) => {
      const file = await smallestOf(probe)
      if (!file) return SKIPPED
      const etag = (await probe.get(urlOf(probe, file), {}, 'HEAD')).headers.get('etag')
      if (etag === null) return 'has no ETag'
      const { status } = await probe.get(urlOf(probe, file), { 'if-none-match': etag })
      return fault(status === 304, `answered ${status}`)
    },
  },
  {
    pep: 'caching',
    says: 'a page that is compressed varies by Accept-Encoding',
    run: async ({ get, indexUrl, project }) => {
      const { headers } = await get(`${indexUrl}${project}/`, { 'accept-encoding': 'gzip' })
      const isTold = /accept-encoding/i.test(headers.get('vary') ?? '')
      if (headers.get('content-encoding') === null) return SKIPPED
      return fault(isTold, `Vary is ${headers.get('vary')}`)
    },
  },
  {
    pep: 'caching',
    says: 'a page says how long it may be kept, and a file that it may be kept for long',
    run: async (probe) => {
      const page = (await probe.get(`${probe.indexUrl}${probe.project}/`)).headers.get('cache-control')
      const file = await smallestOf(probe)
      const ofFile = file && (await probe.get(urlOf(probe, file), {}, 'HEAD')).headers.get('cache-control')
      return (
        fault(page?.includes('max-age'), `the page has ${page}`) ??
        fault(!file || /max-age=\d{6,}/.test(ofFile ?? ''), `the file has ${ofFile}`)
      )
    },
  },
]

function onFiles(isRight: (file: JsonFile) => boolean): Check['run'] {
  return async (probe) => {
    const files = await filesOf(probe)
    const wrong = files.find((file) => !isRight(file))
    return fault(files.length > 0, 'there is no JSON with files') ?? fault(!wrong, `${wrong?.filename}`)
  }
}

async function filesOf({ json }: Probe): Promise<readonly JsonFile[]> {
  return (await json())?.files ?? []
}

async function smallestOf(
  probe: Probe,
): Promise<Readonly<{ url: string; hashes: JsonFile['hashes']; size?: unknown }> | null> {
  const files = await filesOf(probe)
  if (files.length > 0) return files.toSorted((a, b) => Number(a.size ?? 0) - Number(b.size ?? 0))[0] ?? null
  const [link] = await probe.links()
  const [url = '', fragment = ''] = link?.href.split('#') ?? []
  return link ? { url, hashes: { sha256: fragment.replace('sha256=', '') } } : null
}

function urlOf({ indexUrl, project }: Probe, { url }: Readonly<{ url: string }>): string {
  return new URL(url, `${indexUrl}${project}/`).href
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
