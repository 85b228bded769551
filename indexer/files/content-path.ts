import { trimEnd } from '../entity/trim-end.ts'

// CIDv0, or CIDv1 in base32 or base58; with a path below it, as IPFS names files in folders.
const CID = /^(Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{20,200}|z[1-9A-HJ-NP-Za-km-z]{20,200})(\/[^\s?#]{1,500})?$/

/** Reads a link to a file on IPFS as mappings write it: a CID, also after `ipfs://` or `/ipfs/`. Null for other text. */
export function readContentPath(link: string): string | null {
  const path = link
    .trim()
    .replace(/^ipfs:\/\//, '')
    .replace(/^\/+/, '')
    .replace(/^ipfs\//, '')
  const withoutSlash = trimEnd(path, '/')
  return CID.test(withoutSlash) ? withoutSlash : null
}
