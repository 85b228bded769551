import { unzipSync } from 'fflate'
import { type Check, fault, SKIPPED } from './check.ts'
import { JSON_TYPE, type JsonFile, type JsonPage, type Link, type Probe } from './probe.ts'

/** What the newest pip sends. */
const PIP_ACCEPT = `${JSON_TYPE}, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01`

/** What JSON has to hold, and that HTML, JSON and files tell the same. */
export const FORM_CHECKS: readonly Check[] = [
  {
    pep: '503',
    says: 'a link asks for the same Python as the file does in JSON',
    run: onPairs(
      (file, link) => (file['requires-python'] ?? null) === (link.attributes.get('data-requires-python') ?? null),
    ),
  },
  {
    pep: '592',
    says: 'a link is yanked where the file is in JSON, for the same reason',
    run: onPairs(({ yanked }, { attributes }) => {
      const reason = attributes.get('data-yanked') ?? null
      return typeof yanked === 'string' ? reason === yanked : (reason !== null) === Boolean(yanked)
    }),
  },
  {
    pep: '629',
    says: 'JSON says its version, 1.x',
    run: onJson(({ meta }) => {
      const version = (meta as Readonly<Record<string, unknown>> | undefined)?.['api-version']
      return fault(/^1\.\d+$/.test(String(version)), `it is ${JSON.stringify(version)}`)
    }),
  },
  {
    pep: '658/714',
    says: 'the core metadata is what stands in the wheel',
    run: async (probe) => {
      const file = (await probe.json())?.files.find((each) => each['core-metadata'])
      if (!file) return SKIPPED
      const url = new URL(file.url, `${probe.indexUrl}${probe.project}/`).href
      const [wheel, metadata] = [await probe.get(url), await probe.get(`${url}.metadata`)]
      const members = unzipSync(wheel.body, { filter: ({ name }) => /^[^/]+\.dist-info\/METADATA$/.test(name) })
      return fault(metadata.body.equals(Object.values(members)[0] ?? Buffer.alloc(0)), 'is other text')
    },
  },
  {
    pep: '691',
    says: 'the project list is JSON too, with the name of each project',
    run: async ({ get, indexUrl, project }) => {
      const { headers, body } = await get(indexUrl, { accept: JSON_TYPE })
      if (!headers.get('content-type')?.startsWith(JSON_TYPE)) return `is ${headers.get('content-type')}`
      const { projects } = JSON.parse(body.toString()) as { projects?: readonly { name: string }[] }
      const names = projects?.map(({ name }) => name.toLowerCase().replaceAll(/[-_.]+/g, '-'))
      return fault(names?.includes(project), `does not have ${project}`)
    },
  },
  {
    pep: '691',
    says: 'the name of the project is its normalized one',
    run: onJson(({ name }, { project }) => fault(name === project, `it is ${JSON.stringify(name)}`)),
  },
  {
    pep: '691',
    says: 'each file has a name, a URL, and hashes with a sha256',
    run: onJson(({ files }) => {
      const wrong = files.find(
        ({ filename, url, hashes }) => !filename || !url || !/^[0-9a-f]{64}$/.test(String(hashes?.sha256)),
      )
      return fault(!wrong, JSON.stringify(wrong))
    }),
  },
  {
    pep: '700',
    says: 'the version of each file is among the versions',
    run: onJson(({ versions, files }) => {
      const known = Array.isArray(versions) ? versions : []
      const wrong = files.find(({ filename }) => !known.some((version) => filename.includes(`-${version}`)))
      return fault(!wrong, `${wrong?.filename} is of none of ${known.join(', ')}`)
    }),
  },
  {
    pep: '740',
    says: 'where provenance is named it is there, with attestations of version 1',
    run: onJson(async ({ files }, { get }) => {
      for (const { filename, provenance } of files) {
        if (provenance == null) continue
        const { status, body } = await get(String(provenance))
        const isValid = status === 200 && isProvenance(body.toString())
        if (!isValid) return `that of ${filename} is answered ${status}`
      }
      return null
    }),
  },
  {
    pep: '792',
    says: 'HTML says the same status as JSON',
    run: onJson(async (page, { get, indexUrl, project }) => {
      const html = (await get(`${indexUrl}${project}/`, { accept: 'text/html' })).body.toString()
      const inHtml = /name="pypi:project-status"\s+content="([^"]*)"/.exec(html)?.[1]
      const inJson = (page['project-status'] as { status?: string } | undefined)?.status
      return fault(inJson !== undefined && inHtml === inJson, `it is ${inHtml}, in JSON ${inJson}`)
    }),
  },
  {
    pep: 'negotiation',
    says: 'pip gets JSON, by what it sends',
    run: async (probe) => {
      const type = await typeFor(probe, PIP_ACCEPT)
      return fault(type.startsWith(JSON_TYPE), `it gets ${type}`)
    },
  },
  {
    pep: 'negotiation',
    says: 'who wants HTML more than JSON gets HTML',
    run: async (probe) => {
      const type = await typeFor(probe, `${JSON_TYPE};q=0.2, text/html;q=0.9`)
      return fault(type.startsWith('text/html'), `gets ${type}`)
    },
  },
  {
    pep: 'negotiation',
    says: 'who wants no JSON gets none, whatever else is accepted',
    run: async (probe) => {
      const type = await typeFor(probe, `${JSON_TYPE};q=0, */*`)
      return fault(type.includes('html'), `gets ${type}`)
    },
  },
]

function onJson(check: (page: JsonPage, probe: Probe) => string | null | Promise<string | null>): Check['run'] {
  return async (probe) => {
    const page = await probe.json()
    return page === null ? 'there is no JSON' : check(page, probe)
  }
}

/** For what JSON and HTML both say of a file. */
function onPairs(isSame: (file: JsonFile, link: Link) => boolean): Check['run'] {
  return onJson(async ({ files }, probe) => {
    const links = new Map((await probe.links()).map((link) => [link.text, link]))
    const wrong = files.find((file) => {
      const link = links.get(file.filename)
      return link === undefined || !isSame(file, link)
    })
    return fault(files.length > 0, 'there are no files') ?? fault(!wrong, `${wrong?.filename} differs`)
  })
}

async function typeFor({ get, indexUrl, project }: Probe, accept: string): Promise<string> {
  return (await get(`${indexUrl}${project}/`, { accept })).headers.get('content-type') ?? 'nothing'
}

function isProvenance(text: string): boolean {
  const { version, attestation_bundles: bundles } = JSON.parse(text) as {
    version?: number
    attestation_bundles?: readonly { publisher?: { kind?: string }; attestations?: readonly { version?: number }[] }[]
  }
  const isSound = bundles?.every(
    ({ publisher, attestations }) => publisher?.kind && attestations?.every((each) => each.version === 1),
  )
  return version === 1 && Boolean(isSound)
}
