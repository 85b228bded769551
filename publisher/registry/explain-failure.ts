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
  const { shortMessage, info } = Object(error)
  if (typeof shortMessage !== 'string') return error instanceof Error ? error : new Error(String(error))
  const said = typeof info?.error?.message === 'string' ? info.error.message : shortMessage
  return new ChainUnavailableError(`the chain's node failed: ${said.slice(0, 300)}; check its URL, then try again`, {
    cause: error,
  })
}

function explainRefusal({ name, args }: RegistryError, subject: Subject, cause: unknown): Error {
  if (name === 'NotProjectOwner') return notProjectOwner(subject, cause)
  if (name === 'FileAlreadyPublished') return fileAlreadyPublished(String(args.filename), cause)
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

export function fileAlreadyPublished(filename: string, cause?: unknown): Error {
  return new FileAlreadyPublishedError(
    `${filename} is already published with other bytes; raise the version (files are immutable)`,
    { cause },
  )
}

const SENTENCES: Readonly<Record<string, (args: RegistryError['args']) => string>> = {
  NameNotNormalized: ({ project }) => `the name ${project} is not 1 to 64 bytes in normal form (PEP 503)`,
  NoFiles: () => 'there is no file to publish',
  InvalidVersion: ({ version }) => `the version ${version} is not 1 to 128 characters in normal form (PEP 440)`,
  InvalidFilename: ({ filename }) =>
    `the file name ${filename} is not that of a wheel or sdist of the project and version`,
  InvalidFileSize: ({ filename, size }) => `${filename} has ${size} bytes, and a registry takes 1 to 2^53 - 1`,
  ProjectAlreadyRegistered: () => 'its name has been registered meanwhile, by another; choose another name',
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
