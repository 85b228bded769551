/** A pin target as it is configured: `[LABEL=]KIND[:WHERE][?gateway=URL&origin=MULTIADDR]`. */
export type PinSpec = Readonly<{
  /** Names it in messages, and its secret. */
  label: string
  kind: PinKind
  /** An address, or a bucket's name; empty for a kind that has only one. */
  where: string
  /** Its own trustless gateway. */
  gateway: string | null
  /** Multiaddrs of nodes that have the files. */
  origins: readonly string[]
}>

export type PinKind = keyof typeof KINDS

/** What stands behind the colon of each kind; null for nothing. */
const KINDS = {
  kubo: 'the URL of its RPC',
  store: 'the URL of the content store',
  cluster: 'the URL of its REST API',
  pinata: null,
  psa: 'the URL before /pins',
  filebase: 'the name of a bucket',
} as const

/** Reads a pin target, or says what is wrong with it, without repeating what may hold a secret. */
export function parsePinSpec(text: string): PinSpec | string {
  const { label, kind, where, query } =
    /^(?:(?<label>[a-z][a-z0-9-]*)=)?(?<kind>[a-z]+)(?::(?<where>[^?]*))?(?:\?(?<query>.*))?$/.exec(text)?.groups ?? {}
  if (!isKind(kind)) return `is none of ${Object.keys(KINDS).join(', ')}`
  const wanted = KINDS[kind]
  if (wanted === null && where !== undefined) return `of the kind ${kind} takes nothing behind a colon`
  if (wanted !== null && !where) return `of the kind ${kind} needs a colon and ${wanted}`
  if (wanted?.includes('URL') && !isServerUrl(where ?? '')) return `of the kind ${kind} needs an http or https URL`

  const given = new URLSearchParams(query)
  const unknown = [...given.keys()].find((key) => key !== 'gateway' && key !== 'origin')
  if (unknown !== undefined) return `of the kind ${kind} takes gateway and origin behind the ?, nothing else`
  const gateway = given.get('gateway')
  if (gateway !== null && !isServerUrl(gateway)) return `of the kind ${kind} has a gateway that is no http or https URL`
  const origins = given.getAll('origin')
  if (origins.length > 0 && kind !== 'psa' && kind !== 'pinata') return `of the kind ${kind} takes no origin`
  return { label: label ?? kind, kind, where: where ?? '', gateway, origins }
}

function isKind(text: string | undefined): text is PinKind {
  return text !== undefined && Object.hasOwn(KINDS, text)
}

function isServerUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  // A secret in an address would be shown with it.
  return (url?.protocol === 'http:' || url?.protocol === 'https:') && url.username === '' && url.password === ''
}
