import { type Layer, readLayers, type SettingSources } from './layers.ts'

const SHORTEST = 6

/**
 * Returns what takes secrets out of a text: keys, tokens, passwords, and whatever of an URL but its host may be a key. Our own
 * messages hold none; a server's or a library's that they quote may.
 */
export function hideSecrets(sources: SettingSources): (text: string) => string {
  const secrets = [...new Set(secretsOf(sources))].filter((secret) => secret.length >= SHORTEST)
  // The longest first, since one may be part of another.
  secrets.sort((one, other) => other.length - one.length)
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '…'), text)
}

function secretsOf(sources: SettingSources): string[] {
  const layers = layersOf(sources)
  const urls = layers.flatMap(({ rpcUrl, ipfsApi }) => [rpcUrl, ...(ipfsApi?.split(',') ?? [])])
  return [
    sources.env.DIPMP_KEYSTORE_PASSWORD ?? '',
    ...layers.flatMap(({ privateKey = '' }) => [privateKey.trim(), privateKey.trim().replace(/^0x/i, '')]),
    ...layers.flatMap(({ ipfsApiToken = '' }) => ipfsApiToken.split(',').map((token) => token.trim())),
    ...urls.flatMap((url) => partsOf(url?.trim() ?? '')),
  ]
}

function partsOf(text: string): readonly string[] {
  if (!URL.canParse(text)) return []
  const { username, password, pathname, searchParams } = new URL(text)
  return [username, password, ...pathname.split('/'), ...searchParams.values()]
}

function layersOf(sources: SettingSources): readonly Layer[] {
  try {
    return readLayers(sources)
  } catch {
    // The file cannot be read, which is what the message is about.
    const { RPC_URL, IPFS_API, IPFS_API_TOKEN, DIPMP_PRIVATE_KEY } = sources.env
    return [{ rpcUrl: RPC_URL, ipfsApi: IPFS_API, ipfsApiToken: IPFS_API_TOKEN, privateKey: DIPMP_PRIVATE_KEY }]
  }
}
