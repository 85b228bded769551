import type { NormalizedName } from '@dipmp/packaging'
import type { Block, Quarantine } from './registry-index.ts'

export class RegistryNotFoundError extends Error {
  readonly code = 'REGISTRY_NOT_FOUND'

  constructor(registry: string) {
    super(`no registry ${registry} in this index; check the address and the chain, or wait for its first project`)
  }
}

export class ProjectNotFoundError extends Error {
  readonly code = 'PROJECT_NOT_FOUND'
  /** The block at which there is none. */
  readonly block: Block

  constructor(registry: string, normalizedName: string, block: Block) {
    super(`no project ${normalizedName} in registry ${registry}; check the name, or wait until its publish is indexed`)
    this.block = block
  }
}

export class FileNotFoundError extends Error {
  readonly code = 'FILE_NOT_FOUND'

  constructor(registry: string, cid: string, filename: string) {
    super(`registry ${registry} lists no file ${filename} with the cid ${cid}; take the URL from the project page`)
  }
}

export class FileNotRecordedError extends Error {
  readonly code = 'FILE_NOT_RECORDED'

  constructor(registry: string, filename: string) {
    super(`registry ${registry} has recorded no file ${filename}; take the name from the project page`)
  }
}

/** The account in the URL is none. */
export class InvalidAccountError extends Error {
  readonly code = 'INVALID_ACCOUNT'

  constructor(text: string) {
    super(`${JSON.stringify(text.slice(0, 80))} is no account: give its address, 0x and 40 hex digits`)
  }
}

/** What was to be proven absent is there. */
export class NotAbsentError extends Error {
  readonly code = 'NOT_ABSENT'

  constructor(registry: string) {
    super(`registry ${registry} has what is said to be absent; there is no proof of that`)
  }
}

export class ProofUnavailableError extends Error {
  readonly code = 'PROOF_UNAVAILABLE'

  constructor(reason: string) {
    super(`this gateway has no proof to give at the moment: ${reason}`)
  }
}

/** The index could not be asked, or did not answer as it must. What it holds is unknown, so this is never a 404. */
export class IndexUnavailableError extends Error {
  readonly code = 'INDEX_UNAVAILABLE'
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(`the index cannot be read at the moment (${reason}); try again shortly`, options)
    this.reason = reason
  }
}

/** The registry has the project, and the index does not have it yet. */
export class NotIndexedError extends Error {
  readonly code = 'NOT_INDEXED'

  constructor(registry: string, normalizedName: string) {
    super(`registry ${registry} has a project ${normalizedName}, which the index does not show yet; try again shortly`)
  }
}

/** Whether a name is free was to be asked of the registry itself, and could not. Nobody else answers for it meanwhile. */
export class ChainUnavailableError extends Error {
  readonly code = 'CHAIN_UNAVAILABLE'

  constructor(reason: string) {
    super(`the chain cannot be asked at the moment whether the name is free (${reason}); try again shortly`)
  }
}

/** The chain has recorded something else than the index tells. */
export class IndexContradictedError extends Error {
  readonly code = 'INDEX_CONTRADICTED'

  constructor(reason: string) {
    super(
      `the index does not tell what the chain has recorded, so nothing of it is served: ${reason}; ask another gateway`,
    )
  }
}

/** The answer is longer than this gateway reads. A page cut short would be a lie, so there is none. */
export class PageTooLargeError extends Error {
  readonly code = 'PAGE_TOO_LARGE'

  constructor(what: string, limit: number) {
    super(`${what} has more than ${limit} entries, which is this gateway's limit; ask another gateway`)
  }
}

export class NotAcceptableError extends Error {
  readonly code = 'NOT_ACCEPTABLE'

  constructor(available: readonly string[]) {
    super(`none of the asked-for types is served here; accept one of:\n${available.join('\n')}`)
  }
}

/** The client has something else than what is here. */
export class PreconditionFailedError extends Error {
  readonly code = 'PRECONDITION_FAILED'

  constructor(etag: string) {
    super(`what is here is ${etag}, and If-Match names something else; ask again without it`)
  }
}

export class RangeNotSatisfiableError extends Error {
  readonly code = 'RANGE_NOT_SATISFIABLE'
  readonly size: number

  constructor(size: number) {
    super(`the range lies outside the file's ${size} bytes`)
    this.size = size
  }
}

/** No content arrived in time. */
export class ContentTimeoutError extends Error {
  readonly code = 'CONTENT_TIMEOUT'

  constructor(filename: string, timeoutMs: number, options?: ErrorOptions) {
    super(`no bytes of ${filename} arrived from IPFS within ${timeoutMs} ms; try again shortly`, options)
  }
}

export class PortInUseError extends Error {
  readonly code = 'PORT_IN_USE'

  constructor(host: string, port: number, options?: ErrorOptions) {
    super(`port ${port} on ${host} is in use; set PORT to another one, or to 0 for any that is free`, options)
  }
}

export class InvalidConfigError extends Error {
  readonly code = 'INVALID_CONFIG'

  constructor(faults: readonly string[]) {
    super(`the gateway's configuration is not valid:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

/** What was searched for is no search. */
export class InvalidSearchError extends Error {
  readonly code = 'INVALID_SEARCH'
}

export class RequestTooLargeError extends Error {
  readonly code = 'REQUEST_TOO_LARGE'

  constructor(limit: number) {
    super(`the request has more than ${limit} bytes, which is this gateway's limit`)
  }
}

export class ReleaseNotFoundError extends Error {
  readonly code = 'RELEASE_NOT_FOUND'

  constructor(normalizedName: string, version: string) {
    super(`no release ${version.slice(0, 80)} of ${normalizedName}; take a version from the project page`)
  }
}

/** Moderators of the registry have put the project in quarantine (PEP 792): its files are not offered meanwhile. */
export class ProjectQuarantinedError extends Error {
  readonly code = 'QUARANTINED'
  readonly normalizedName: NormalizedName
  readonly status: Quarantine

  constructor(normalizedName: NormalizedName, status: Quarantine) {
    const { reason, until } = status
    const end = new Date(until * 1000).toISOString()
    super(`project ${normalizedName} is in quarantine until ${end}${reason === null ? '' : `: ${reason}`}`)
    this.normalizedName = normalizedName
    this.status = status
  }
}

/** The operator of this gateway does not serve it. It is still recorded, and other gateways may have it. */
export class ProjectDeniedError extends Error {
  readonly code = 'DENIED'

  constructor(what: string) {
    super(`${what} is not served by this gateway, by its operator's policy`)
  }
}

/** One client has as many queries under way and waiting as it may. */
export class TooManyQueriesError extends Error {
  readonly code = 'TOO_MANY_QUERIES'

  constructor(limit: number) {
    super(`${limit} queries of yours are under way or wait already; send the next when one is answered`)
  }
}

/** All clients together have as many queries under way and waiting as there is room for. */
export class QueriesBusyError extends Error {
  readonly code = 'QUERIES_BUSY'

  constructor() {
    super('too many queries wait for their turn; try again shortly')
  }
}
