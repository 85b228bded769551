import { type RegistryError, registryErrorOf } from '@dipmp/contracts'
import {
  ChainUnavailableError,
  FileAlreadyPublishedError,
  InsufficientFundsError,
  NotProjectOwnerError,
  RegistryRefusedError,
} from './errors.ts'

/** What the call was about, for the sentence. */
type Subject = Readonly<{ project: string; version: string; account: string; owner?: string | null }>

/** Turns what ethers throws at a call of the registry into an error whose message says what is wrong and what to do. */
export function explainFailure(error: unknown, subject: Subject): Error {
  const refusal = registryErrorOf(error)
  if (refusal) return explainRefusal(refusal, subject, error)
  const code = String(Object(error).code)
  if (code === 'CALL_EXCEPTION') {
    const message = `the call for ${titleOf(subject)} failed without a reason; is the address a registry of this index?`
    return new RegistryRefusedError(message, { cause: error })
  }
  if (code === 'INSUFFICIENT_FUNDS') {
    return new InsufficientFundsError(`${subject.account} cannot pay for the transaction; send it funds`, {
      cause: error,
    })
  }
  return explainOutage(error)
}

/** The same for a question to the node that no registry can refuse. Errors of our own pass through. */
export function explainOutage(error: unknown): Error {
  // ethers' full message quotes the URL, which may hold a key; its short one does not.
  const { shortMessage, info, code } = Object(error)
  if (typeof shortMessage === 'string') {
    const said = typeof info?.error?.message === 'string' ? info.error.message : shortMessage
    return unavailable(said.slice(0, 300), error)
  }
  // Node's own, of a connection that did not come up or broke, which ethers passes on as they are.
  if (LOST.test(String(code))) return unavailable(`the connection was lost (${code})`, error)
  return error instanceof Error ? error : new Error(String(error))
}

const LOST = /^(E(CONN|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND|HOSTUNREACH|NETUNREACH)|ERR_(TLS|SSL)|CERT_|HPE_)/

function unavailable(said: string, cause: unknown): ChainUnavailableError {
  return new ChainUnavailableError(`the chain's node failed: ${said}; check its URL, then try again`, { cause })
}

function explainRefusal({ name, args }: RegistryError, subject: Subject, cause: unknown): Error {
  if (name === 'NotProjectOwner') return notProjectOwner(subject, cause)
  const explain = SENTENCES[name]
  const sentence = explain ? explain(args) : `its rule ${name} is broken`
  return new RegistryRefusedError(`the registry refuses ${titleOf(subject)}: ${sentence}`, { cause })
}

function notProjectOwner({ project, account, owner }: Subject, cause: unknown): Error {
  const whose = owner ? `belongs to ${owner}, and` : 'belongs to another, and'
  return new NotProjectOwnerError(
    `the project ${project} ${whose} ${account} does not maintain it; sign with a key that may, or choose another name`,
    { cause },
  )
}

/** `published` is the name that it has in the registry, where that is spelled otherwise: `1.0` for `1.0.0`, or other letters. */
export function fileAlreadyPublished(filename: string, published: string): Error {
  const as = published === filename ? '' : ` as ${published}`
  return new FileAlreadyPublishedError(
    `${filename} is already published${as} with other bytes; raise the version (files are immutable)`,
  )
}

const SENTENCES: Readonly<Record<string, (args: RegistryError['args']) => string>> = {
  // Whether with the same bytes is known once it is compared.
  FileAlreadyPublished: ({ filename }) =>
    `${filename} has been recorded meanwhile; run the same command again, which compares its bytes`,
  NameNotNormalized: ({ project }) => `the name ${project} is not 1 to 64 bytes in normal form (PEP 503)`,
  NoFiles: () => 'there is no file to publish',
  InvalidVersion: ({ version }) => `the version ${version} is not 1 to 128 characters in normal form (PEP 440)`,
  InvalidFilename: ({ filename }) =>
    `the file name ${filename} is not that of a wheel or sdist of the project and version`,
  InvalidFileSize: ({ filename, size }) => `${filename} has ${size} bytes, and a registry takes 1 to 2^53 - 1`,
  ProjectAlreadyRegistered: () =>
    'its name has been registered meanwhile; run the same command again, which says whose it is',
  ProjectNotRegistered: () => 'its name is not registered any more; publish again',
  ProjectIsFrozen: () => 'the project is frozen for ever',
  DagRootMismatch: ({ filename }) => `${filename} has a content address that does not fit its size`,
  InvalidRequiresPython: ({ filename }) => `the Requires-Python of ${filename} is longer than 255 printable characters`,
  ProjectArchived: () => 'the project is archived; its owner can make it active again',
  NotRegistrant: () => 'only accounts on its list may register names; ask its owner',
  FileNotPublished: ({ filename }) => `${filename} is not published`,
  AlreadyYanked: () => 'it is yanked already',
  NotYanked: () => 'it is not yanked',
  InvalidReason: () => 'the reason is longer than 512 bytes',
}

function titleOf({ project, version }: Subject): string {
  return `${project} ${version}`
}
