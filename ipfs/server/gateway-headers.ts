import { hash } from 'node:crypto'
import type { ResolvedPath } from '../traverse/resolve-path.ts'
import type { GatewayFormat } from './gateway-format.ts'

export type GatewayHeadersOptions = Readonly<{
  /** As it was asked for, percent-encoded. */
  path: string
  resolved: Pick<ResolvedPath, 'end' | 'roots'>
  format: GatewayFormat
  /** What a browser is to call it. */
  filename: string | null
}>

/** The headers of what a trustless gateway gives (trustless gateway specification, response headers). */
export function gatewayHeaders({ path, resolved, format, filename }: GatewayHeadersOptions) {
  const cid = resolved.end.cid.toString()
  return {
    ...formHeaders(path, cid, format),
    'Content-Disposition': dispositionOf(filename ?? `${cid}.${format.type === 'raw' ? 'bin' : 'car'}`),
    'Cache-Control': 'public, max-age=29030400, immutable',
    'X-Content-Type-Options': 'nosniff',
    'X-Ipfs-Path': path,
    'X-Ipfs-Roots': resolved.roots.map(String).join(','),
    Vary: 'Accept',
  }
}

function formHeaders(path: string, cid: string, format: GatewayFormat) {
  if (format.type === 'raw') return { 'Content-Type': 'application/vnd.ipld.raw', Etag: `"${cid}.raw"` }
  const dups = format.duplicates ? 'y' : 'n'
  // A CAR has the blocks of its path too.
  const form = hash('sha256', JSON.stringify([path, format.scope, dups])).slice(0, 16)
  return {
    'Content-Type': `application/vnd.ipld.car; version=1; order=dfs; dups=${dups}`,
    Etag: `W/"${cid}.car.${form}"`,
    'Accept-Ranges': 'none',
  }
}

// RFC 6266; the second form is for names that the first cannot spell.
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\]/g, '_').slice(0, 255)
  if (plain === filename) return `attachment; filename="${plain}"`
  const encoded = encodeURIComponent(filename.slice(0, 255).toWellFormed()).replace(/['()*]/g, hexOf)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function hexOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
