import { type Check, fault } from './check.ts'
import { HTML_TYPE, JSON_TYPE } from './probe.ts'

/** What the project list and a project page have to be. */
export const PAGE_CHECKS: readonly Check[] = [
  {
    pep: '503',
    says: 'the project list is HTML with a link to each project',
    run: async ({ get, indexUrl, project }) => {
      const { status, headers, body } = await get(indexUrl, { accept: 'text/html' })
      return (
        fault(status === 200, `answered ${status}`) ??
        fault(headers.get('content-type')?.startsWith('text/html'), `is ${headers.get('content-type')}`) ??
        fault(body.includes(`${project}/`), `has no link to ${project}/`)
      )
    },
  },
  {
    pep: '503',
    says: 'a page without its last slash leads to the one with it',
    run: async ({ get, indexUrl, project }) => {
      const { status, headers } = await get(`${indexUrl}${project}`, { accept: 'text/html' })
      const target = new URL(headers.get('location') ?? '', `${indexUrl}${project}`)
      return (
        fault([301, 302, 303, 307, 308].includes(status), `answered ${status}`) ??
        fault(target.pathname.endsWith(`/${project}/`), `leads to ${target.pathname}`)
      )
    },
  },
  {
    pep: '503',
    says: 'a name that is not normalized leads to the normalized one, or is answered',
    run: async ({ get, indexUrl, project }) => {
      const { status } = await get(`${indexUrl}${project.toUpperCase().replaceAll('-', '_')}/`, { accept: 'text/html' })
      return fault([200, 301, 302, 307, 308].includes(status), `answered ${status}`)
    },
  },
  {
    pep: '503',
    says: 'each link has the file name as text and as the last part of its URL, and a sha256',
    run: async ({ links }) => {
      const all = await links()
      const wrong = all.find(({ text, href }) => {
        const [path = '', fragment = ''] = href.split('#')
        return decodeURIComponent(path.split('/').at(-1) ?? '') !== text || !/^sha256=[0-9a-f]{64}$/.test(fragment)
      })
      return fault(all.length > 0, 'the page has no links') ?? fault(!wrong, `${wrong?.text} has ${wrong?.href}`)
    },
  },
  {
    pep: '503',
    says: 'a project that is not there is a 404',
    run: async ({ get, indexUrl }) => {
      const { status } = await get(`${indexUrl}nobody-has-this-name-5f2c9a/`, { accept: 'text/html' })
      return fault(status === 404, `answered ${status}`)
    },
  },
  {
    pep: '629',
    says: 'the HTML page says its version, 1.x',
    run: async ({ get, indexUrl, project }) => {
      const { body } = await get(`${indexUrl}${project}/`, { accept: 'text/html' })
      return fault(/name="pypi:repository-version"\s+content="1\.\d+"/.test(body.toString()), 'has no such meta')
    },
  },
  {
    pep: '691',
    says: 'the page is JSON to who asks for it, and says so',
    run: async ({ json }) => fault((await json()) !== null, 'is not JSON'),
  },
  {
    pep: '691',
    says: 'the page is the HTML of version 1 to who asks for it',
    run: async ({ get, indexUrl, project }) => {
      const type = (await get(`${indexUrl}${project}/`, { accept: HTML_TYPE })).headers.get('content-type')
      return fault(type?.startsWith(HTML_TYPE), `is ${type}`)
    },
  },
  {
    pep: '691',
    says: 'what is named as latest is answered as its concrete version',
    run: async ({ get, indexUrl, project }) => {
      const accept = 'application/vnd.pypi.simple.latest+json'
      const type = (await get(`${indexUrl}${project}/`, { accept })).headers.get('content-type')
      return fault(type?.startsWith(JSON_TYPE), `is ${type}`)
    },
  },
  {
    pep: '691',
    says: 'who accepts anything gets HTML, since older clients read no JSON',
    run: async ({ get, indexUrl, project }) => {
      const type = (await get(`${indexUrl}${project}/`, { accept: '*/*' })).headers.get('content-type')
      return fault(type?.includes('html'), `is ${type}`)
    },
  },
  {
    pep: '691',
    says: 'a type that is not served is a 406',
    run: async ({ get, indexUrl, project }) => {
      const { status } = await get(`${indexUrl}${project}/`, { accept: 'image/png' })
      return fault(status === 406, `answered ${status}`)
    },
  },
  {
    pep: '691',
    says: 'the answer varies by Accept',
    run: async ({ get, indexUrl, project }) => {
      const { headers } = await get(`${indexUrl}${project}/`, { accept: JSON_TYPE })
      return fault(/\baccept\b(?!-)/i.test(headers.get('vary') ?? ''), `Vary is ${headers.get('vary')}`)
    },
  },
  {
    pep: '691',
    says: 'JSON and HTML list the same files',
    run: async ({ json, links }) => {
      const page = await json()
      if (page === null) return 'is not JSON'
      const [one, other] = [page.files.map(({ filename }) => filename), (await links()).map(({ text }) => text)]
      return fault(one.sort().join() === other.sort().join(), `${one.length} files, ${other.length} links`)
    },
  },
  {
    pep: '833',
    says: 'the HTML page says no version above 1.4, which is where HTML was frozen',
    run: async ({ get, indexUrl, project }) => {
      const { body } = await get(`${indexUrl}${project}/`, { accept: 'text/html' })
      const minor = /<meta name="pypi:repository-version" content="1\.(\d+)"/.exec(body.toString())?.[1]
      return fault(minor !== undefined && Number(minor) <= 4, `its version is ${minor ? `1.${minor}` : 'not said'}`)
    },
  },
  {
    pep: 'errors',
    says: 'what cannot be a name is a 404, and no method but GET and HEAD is taken',
    run: async ({ get, indexUrl, project }) => {
      const strange = await get(`${indexUrl}-%20-/`, { accept: JSON_TYPE })
      const put = await get(`${indexUrl}${project}/`, {}, 'PUT')
      return (
        fault(strange.status === 404 || strange.status === 400, `the name is answered ${strange.status}`) ??
        fault([403, 404, 405, 501].includes(put.status), `PUT is answered ${put.status}`)
      )
    },
  },
  {
    pep: 'errors',
    says: 'an error is never kept by a cache for long',
    run: async ({ get, indexUrl }) => {
      const { status, headers } = await get(`${indexUrl}surely-not-a-project-here/`, { accept: JSON_TYPE })
      const maxAge = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0)
      return fault(status >= 400, `answered ${status}`) ?? fault(maxAge <= 600, `it may be kept for ${maxAge} seconds`)
    },
  },
]
