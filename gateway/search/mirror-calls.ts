import type { ChangelogEntry } from '../changelog.ts'
import { escapeXml } from '../http/escape-xml.ts'
import type { ProjectListEntry } from '../registry-index.ts'

/** What mirrors ask of PyPI by XML-RPC. */
export type MirrorCall = Readonly<
  | { method: 'changelog_last_serial' | 'list_packages_with_serial' }
  | { method: 'changelog_since_serial'; serial: number }
>

const BEFORE = '<?xml version="1.0"?>\n<methodResponse><params><param><value>'
const AFTER = '</value></param></params></methodResponse>\n'

/** As PyPI spells them; every other kind is told in its own words. */
const ACTIONS: Readonly<Record<string, string>> = { PROJECT_REGISTERED: 'create', PACKAGE_PUBLISHED: 'add file' }

/** Reads such a call: a method's name and at most one number. Null for any other. */
export function parseMirrorCall(xml: string): MirrorCall | null {
  const method = between(xml, 'methodName')
  if (method === 'changelog_last_serial' || method === 'list_packages_with_serial') return { method }
  if (method !== 'changelog_since_serial') return null
  const text = between(xml, 'int') || between(xml, 'i4') || between(xml, 'i8')
  return /^\d{1,9}$/.test(text) ? { method, serial: Number(text) } : null
}

/** Renders the answer to `changelog_last_serial`. */
export function renderLastSerial(serial: number): string {
  return `${BEFORE}<int>${serial}</int>${AFTER}`
}

/** Renders the answer to `list_packages_with_serial`, in parts. */
export function* renderSerials(projects: readonly ProjectListEntry[]): Generator<string> {
  yield `${BEFORE}<struct>\n`
  for (const { normalizedName, serial } of projects) {
    yield `<member><name>${escapeXml(normalizedName)}</name><value><int>${serial}</int></value></member>\n`
  }
  yield `</struct>${AFTER}`
}

/** Renders the answer to `changelog_since_serial`, in parts: name, version, time, action and serial, the version always nil. */
export function* renderChanges(entries: readonly ChangelogEntry[]): Generator<string> {
  yield `${BEFORE}<array><data>\n`
  for (const { normalizedName, timestamp, kind, serial } of entries) {
    const action = ACTIONS[kind] ?? kind.toLowerCase().replaceAll('_', ' ')
    const values = [text(normalizedName), '<nil/>', `<int>${timestamp}</int>`, text(action), `<int>${serial}</int>`]
    yield `<value><array><data>${values.map((value) => `<value>${value}</value>`).join('')}</data></array></value>\n`
  }
  yield `</data></array>${AFTER}`
}

function text(value: string): string {
  return `<string>${escapeXml(value)}</string>`
}

/** What the first element of a name holds; empty where there is none. */
function between(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.indexOf(`</${name}>`, start)
  return start === -1 || end === -1 ? '' : xml.slice(start + name.length + 2, end).trim()
}
