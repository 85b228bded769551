import { parseServerUrl } from '../source/http-request.ts'
import { createPinTarget, type PinTargetSettings } from './create-target.ts'
import { blocksOfGateway } from './gateway-blocks.ts'
import type { PinTarget } from './pin-target.ts'
import { clusterService } from './services/cluster.ts'
import { FILEBASE_PART_SIZE, filebaseService } from './services/filebase.ts'
import { kuboService } from './services/kubo.ts'
import { PINATA_CHUNK_SIZE, PINATA_LARGEST_FORM, pinataService } from './services/pinata.ts'
import { pinningService } from './services/pinning-service.ts'
import type { ServiceServer } from './upload/call-service.ts'
import { createPace } from './upload/pace.ts'
import { createMemoryJournal, type UploadJournal } from './upload/upload-journal.ts'

type TargetOptions = PinTargetSettings &
  Readonly<{
    /** How messages call it; its kind and address unless told, without the path, which often is a key. */
    name?: string
    /** `basic:USER:PASSWORD` is sent as such, anything else as `Authorization: Bearer`, with or without `bearer:` before it. */
    token?: string
    /** The service's own trustless gateway, through which files are read back. */
    gateway?: string
    /** How long the server may be silent, also while it works; two minutes unless told. */
    silenceMs?: number
  }>

export type KuboTargetOptions = TargetOptions &
  Readonly<{
    /** The address of the RPC without `/api/v0`, for instance http://127.0.0.1:5001. */
    url: string
  }>

/**
 * Pins to a Kubo node, or to a content server of ours: sends a file as CARs, so that the CID is the one computed here
 * whatever the node's own import settings are. Without a gateway the RPC is asked for the blocks.
 * @throws TypeError where an address is not http or https.
 * @example await kuboTarget({ url: 'http://127.0.0.1:5001' }).pin({ path, cid, name })
 */
export function kuboTarget(options: KuboTargetOptions): PinTarget {
  const server = serverOf(options.url, options)
  const gateway = blocksOfGateway(options.gateway)
  const name = options.name ?? server.url.origin
  return createPinTarget(kuboService(name, server, typeof gateway === 'string' ? null : gateway), options)
}

export type ClusterTargetOptions = TargetOptions &
  Readonly<{
    /** The address of the REST API, for instance http://127.0.0.1:9094. */
    url: string
  }>

/**
 * Pins to an IPFS Cluster, and waits until each peer that is to keep the file does.
 * @throws TypeError where an address is not http or https.
 */
export function clusterTarget(options: ClusterTargetOptions): PinTarget {
  const server = serverOf(options.url, options)
  const name = options.name ?? `cluster ${server.url.origin}`
  return createPinTarget(clusterService(name, server, blocksOfGateway(options.gateway)), options)
}

export type PinningServiceTargetOptions = TargetOptions &
  Readonly<{
    /** The address before `/pins`, for instance https://api.pinata.cloud/psa. */
    url: string
    /** Multiaddrs of nodes that have the files; the service asks the whole network without. */
    origins?: readonly string[]
  }>

/**
 * Has a service pin by the Pinning Service API. It is sent no bytes: it has to reach somebody who has the file.
 * @throws TypeError where an address is not http or https.
 */
export function pinningServiceTarget(options: PinningServiceTargetOptions): PinTarget {
  const server = serverOf(options.url, options)
  const name = options.name ?? `psa ${server.url.origin}`
  const { origins = [] } = options
  return createPinTarget(pinningService(name, server, blocksOfGateway(options.gateway), { origins }), options)
}

export type PinataTargetOptions = TargetOptions &
  Readonly<{
    /** A JWT that may write files. */
    token: string
    /** Where uploads that were cut go on; the memory unless told. */
    journal?: UploadJournal
    /** Has Pinata fetch files from nodes that have them, instead of sending them. */
    byCid?: Readonly<{ hostNodes: readonly string[] }>
    /** How many requests a minute are sent; 60, what the free plan allows, unless told. */
    requestsPerMinute?: number
    uploadsUrl?: string
    apiUrl?: string
    largestForm?: number
    chunkSize?: number
    windowMs?: number
  }>

/**
 * Pins to Pinata by its v3 API, on the public network.
 * @throws TypeError where an address is not http or https.
 */
export function pinataTarget(options: PinataTargetOptions): PinTarget {
  const service = pinataService(options.name ?? 'pinata', blocksOfGateway(options.gateway), {
    uploads: serverOf(options.uploadsUrl ?? 'https://uploads.pinata.cloud', options),
    api: serverOf(options.apiUrl ?? 'https://api.pinata.cloud', options),
    // A little longer than the service's own minute, since requests take different times on their way.
    pace: createPace(options.requestsPerMinute ?? 60, options.windowMs ?? 63_000),
    journal: options.journal ?? createMemoryJournal(),
    largestForm: options.largestForm ?? PINATA_LARGEST_FORM,
    chunkSize: options.chunkSize ?? PINATA_CHUNK_SIZE,
    byCid: options.byCid ?? null,
  })
  return createPinTarget(service, options)
}

export type FilebaseTargetOptions = Omit<TargetOptions, 'token'> &
  Readonly<{
    bucket: string
    /** Access key and secret. */
    key: Readonly<{ id: string; secret: string }>
    url?: string
    partSize?: number
  }>

/**
 * Pins to a bucket of Filebase, by the import of a CAR.
 * @throws TypeError where an address is not http or https.
 */
export function filebaseTarget(options: FilebaseTargetOptions): PinTarget {
  const { bucket, key, partSize = FILEBASE_PART_SIZE } = options
  const server = { ...serverOf(options.url ?? 'https://s3.filebase.io', options), authorization: null }
  const name = options.name ?? `filebase ${bucket}`
  return createPinTarget(
    filebaseService(name, blocksOfGateway(options.gateway), { server, bucket, key, partSize }),
    options,
  )
}

function serverOf(url: string, { token, silenceMs = 120_000 }: TargetOptions): ServiceServer {
  return { url: parseServerUrl(url), authorization: authorizationOf(token), silenceMs }
}

function authorizationOf(token: string | undefined): string | null {
  if (token === undefined || token === '') return null
  const basic = /^basic:(.*)$/s.exec(token)?.[1]
  if (basic !== undefined) return `Basic ${Buffer.from(basic).toString('base64')}`
  return `Bearer ${token.replace(/^bearer:/, '')}`
}
