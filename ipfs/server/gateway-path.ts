import { CID } from 'multiformats/cid'
import { RequestError } from './http-answer.ts'

/** What is asked for below `/ipfs/`: a CID of any kind, and the names of a path from it. */
export type GatewayPath = Readonly<{ root: CID; segments: readonly string[] }>

const LIBP2P_KEY = 0x72
const MAX_SEGMENTS = 256

/**
 * Reads a path of `/ipfs/`.
 * @throws RequestError with 400
 */
export function parseGatewayPath(path: string): GatewayPath {
  const [text = '', ...segments] = path.slice('/ipfs/'.length).split('/')
  if (segments.length > MAX_SEGMENTS) throw new RequestError(400, `the path has more than ${MAX_SEGMENTS} names`)
  return { root: parseRoot(text), segments: segments.map(decodeSegment).filter((segment) => segment !== '') }
}

function parseRoot(text: string): CID {
  const cid = decodeCid(text)
  if (!cid) throw new RequestError(400, `"${text.slice(0, 80)}" is not a CID`)
  if (cid.code === LIBP2P_KEY) throw new RequestError(400, 'this gateway knows no IPNS names; ask for a CID of content')
  return cid
}

function decodeCid(text: string): CID | null {
  try {
    return text.length > 256 ? null : CID.parse(text)
  } catch {
    return null
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new RequestError(400, 'a name in the path is not percent-encoded UTF-8')
  }
}
