import { isBlockOf, MAX_BLOCK_SIZE } from '../../dag/block.ts'
import { type CID, RAW } from '../../dag/cid.ts'
import { messageOf } from '../../dag/error-facts.ts'
import type { BlockAnswer } from '../../source/http-block.ts'
import type { LocalDag, SizedBlock } from '../local-dag.ts'
import type { PinService, PinState, Upload } from '../pin-service.ts'
import type { ReadBlock } from '../read-back.ts'
import { ServiceError } from '../service-error.ts'
import { type Call, callService, refusalOf, type ServiceAnswer, type ServiceServer } from '../upload/call-service.ts'
import { fieldOf, parseAnswer, textOf } from '../upload/json-fields.ts'
import { carForm } from '../upload/multipart-form.ts'

/** Leaves of one CAR: what is sent anew at most after it was cut. */
const PART_LEAVES = 32
/** Questions about blocks at one time. */
const QUESTIONS = 8

/**
 * A node with Kubo's RPC (docs.ipfs.tech/reference/kubo/rpc), or a content server of ours. A large file goes to Kubo as
 * several CARs, whose blocks it keeps when the upload is cut; ours keeps whole files only.
 */
export function kuboService(name: string, server: ServiceServer, gateway: ReadBlock | null): PinService {
  let isOurs: boolean | null = null

  /** Whether it is a content server of ours, which has no pins: what it has, it keeps. */
  async function keepsAll(signal: AbortSignal): Promise<boolean> {
    if (isOurs !== null) return isOurs
    const answer = await command(server, 'version', signal)
    // Some services offer this API without that command.
    if (answer.status >= 500 || answer.status === 429) throw refusal(answer)
    isOurs = textOf(parseAnswer(answer), 'System').startsWith('dipmp')
    return isOurs
  }

  return {
    name,
    takesBytes: true,
    blocks: gateway ?? ((cid, signal) => readBlock(server, cid, signal)),
    async state(cid, signal) {
      if (await keepsAll(signal)) {
        return (await hasBlock(server, cid, signal)) ? { type: 'pinned', expiresAt: null } : { type: 'absent' }
      }
      return pinState(server, cid, signal)
    },
    async send(upload) {
      const { dag } = upload
      const isWhole = dag.blocks.length <= PART_LEAVES || (await keepsAll(upload.signal))
      const cid = isWhole ? await sendWhole(server, upload) : await sendInParts(server, upload)
      return { cid, state: null }
    },
  }
}

async function sendWhole(server: ServiceServer, { dag, signal, onProgress }: Upload): Promise<string> {
  const { size } = dag.car()
  return importBlocks(server, dag, dag.blocks, { pins: true, signal, onSent: (sent) => onProgress(sent, size) })
}

async function sendInParts(server: ServiceServer, { dag, signal, onProgress }: Upload): Promise<string> {
  const total = dag.car().size
  const leaves = dag.blocks.filter(({ cid }) => cid.code === RAW)
  const nodes = dag.blocks.filter(({ cid }) => cid.code !== RAW)
  let done = 0
  for (let start = 0; start < leaves.length; start += PART_LEAVES) {
    const part = leaves.slice(start, start + PART_LEAVES)
    const missing = await missingOf(server, part, signal)
    const onSent = (sent: number) => onProgress(Math.min(total, done + sent), total)
    if (missing.length > 0) await importBlocks(server, dag, missing, { pins: false, signal, onSent })
    done += part.reduce((sum, { size }) => sum + size, 0)
    onProgress(done, total)
  }
  const cid = await importBlocks(server, dag, nodes, { pins: true, signal, onSent: () => {} })
  onProgress(total, total)
  return cid
}

// Parts are sent from their beginning: where its first block is missing nothing of it was sent.
async function missingOf(
  server: ServiceServer,
  part: readonly SizedBlock[],
  signal: AbortSignal,
): Promise<readonly SizedBlock[]> {
  const [first] = part
  if (first && !(await hasBlock(server, first.cid, signal))) return part
  const missing: SizedBlock[] = []
  for (let start = 1; start < part.length; start += QUESTIONS) {
    const asked = part.slice(start, start + QUESTIONS)
    const found = await Promise.all(asked.map(({ cid }) => hasBlock(server, cid, signal)))
    missing.push(...asked.filter((_, index) => !found[index]))
  }
  return missing
}

type Importing = Readonly<{ pins: boolean; signal: AbortSignal; onSent: (sent: number) => void }>

/** Answers the CID that it took as the root; empty where no pin was asked for. */
async function importBlocks(
  server: ServiceServer,
  dag: LocalDag,
  blocks: readonly SizedBlock[],
  { pins, signal, onSent }: Importing,
): Promise<string> {
  const { contentType, body } = carForm(dag.car(blocks), { onSent })
  const answer = await command(server, `dag/import?pin-roots=${pins}`, signal, {
    headers: { 'Content-Type': contentType },
    body,
  })
  if (answer.status !== 200) throw refusal(answer)
  // Kubo tells a failure after it has begun to answer in a trailer, or in a line of the answer.
  const lines = answer.body.toString('utf8').split('\n').map(parseLine)
  const failed = lines.map((line) => textOf(line, 'Message')).find((message) => message !== '')
  if (failed !== undefined) throw new Error(failed.slice(0, MESSAGE_LENGTH))
  return pins ? rootOf(lines) : ''
}

// The answer is one JSON object a line; those about other things than roots are passed over.
function rootOf(lines: readonly unknown[]): string {
  const roots = lines.map((line) => fieldOf(line, 'Root')).filter((root) => root !== undefined && root !== null)
  const [root] = roots
  if (roots.length !== 1) throw new Error(`it answered with ${roots.length} roots instead of one`)
  const error = textOf(root, 'PinErrorMsg')
  if (error !== '') throw new Error(`it could not pin the file: ${error.slice(0, MESSAGE_LENGTH)}`)
  return textOf(root, 'Cid', '/')
}

async function pinState(server: ServiceServer, cid: CID, signal: AbortSignal): Promise<PinState> {
  const answer = await command(server, `pin/ls?arg=${cid}&type=recursive`, signal)
  if (answer.status === 200) {
    const isListed = fieldOf(parseAnswer(answer), 'Keys', cid.toString()) !== undefined
    return isListed ? { type: 'pinned', expiresAt: null } : { type: 'absent' }
  }
  // Kubo answers every failed command with 500, so that its words have to tell what is no fault.
  if (answer.status === 500 && /not pinned/i.test(textOf(parseAnswer(answer), 'Message'))) return { type: 'absent' }
  throw refusal(answer)
}

/** Whether the server itself has a block; it does not look for it elsewhere. */
async function hasBlock(server: ServiceServer, cid: CID, signal: AbortSignal): Promise<boolean> {
  const answer = await command(server, `block/stat?arg=${cid}&offline=true`, signal)
  if (answer.status === 200) return true
  if (isDenial(answer)) return false
  throw refusal(answer)
}

async function readBlock(server: ServiceServer, cid: CID, signal: AbortSignal): Promise<BlockAnswer> {
  try {
    const answer = await command(server, `block/get?arg=${cid}&offline=true`, signal, { limit: MAX_BLOCK_SIZE })
    if (answer.status === 200) {
      if (isBlockOf(cid, answer.body)) return { type: 'found', bytes: answer.body }
      return { type: 'wrong', reason: 'the bytes do not match the CID' }
    }
    const { message, retryAfterMs } = refusal(answer)
    if (isDenial(answer)) return { type: 'absent', reason: message }
    return { type: 'failed', reason: message, ...(retryAfterMs !== null && { retryAfterMs }) }
  } catch (error) {
    signal.throwIfAborted()
    return { type: 'failed', reason: messageOf(error) }
  }
}

function isDenial(answer: ServiceAnswer): boolean {
  if (answer.status === 404) return true
  return answer.status === 500 && /not found/i.test(textOf(parseAnswer(answer), 'Message'))
}

function command(
  server: ServiceServer,
  path: string,
  signal: AbortSignal,
  call: Partial<Call> = {},
): Promise<ServiceAnswer> {
  return callService(server, { method: 'POST', path: `api/v0/${path}`, signal, ...call })
}

// A command that Kubo ran, and that failed, says so in a JSON object; trying it again changes nothing.
function refusal(answer: ServiceAnswer): ServiceError {
  const message = textOf(parseAnswer(answer), 'Message')
  const error = refusalOf(answer, message)
  return answer.status === 500 && message !== '' ? new ServiceError(error.message, { isPassing: false }) : error
}

function parseLine(line: string): unknown {
  return parseAnswer({ body: Buffer.from(line) })
}

const MESSAGE_LENGTH = 300
