import type { OnProgress, Progress } from '../progress.ts'
import type { Terminal } from './command.ts'

/** Progress on a terminal is one line that is written anew; elsewhere it is a line per step. */
export type ShownProgress = Readonly<{ onProgress: OnProgress; end: () => void }>

export function showProgress({ output }: Pick<Terminal, 'output'>): ShownProgress {
  return output.isTTY ? rewritingLine(output) : plainLines(output)
}

function rewritingLine(output: Terminal['output']): ShownProgress {
  const clear = () => output.write('\r\u001b[K')
  return {
    onProgress: (progress) => {
      clear()
      const line = progress.type === 'uploading' ? uploadingLine(progress) : lineOf(progress)
      // A longer line would wrap, and only its last row would be cleared.
      output.write(line.slice(0, (output.columns ?? 80) - 1))
      if (STAYS.has(progress.type)) output.write('\n')
    },
    end: () => void clear(),
  }
}

// What a user may have to act on is not written over.
const STAYS = new Set<Progress['type']>(['sent', 'missed'])

function plainLines(output: Terminal['output']): ShownProgress {
  return {
    onProgress: (progress) => {
      // Bytes on their way would fill a log; the step's end says enough.
      if (progress.type !== 'uploading') output.write(`${lineOf(progress)}\n`)
    },
    end: () => {},
  }
}

function lineOf(progress: Exclude<Progress, { type: 'uploading' }>): string {
  switch (progress.type) {
    case 'reading':
      return `reading ${progress.filename}`
    case 'asking':
      return `asking the registry ${progress.registry}`
    case 'uploaded':
      return `stored ${progress.filename} at ${progress.target}${progress.isVerified ? '' : ', by its word alone: it could not be read back'}`
    case 'missed':
      return `${progress.target} does not hold all files: ${progress.reason}`
    case 'sending':
      return `sending the transaction for ${progress.project} ${progress.version}`
    case 'sent':
      return `sent ${progress.transactionHash} for ${progress.project} ${progress.version}; waiting for its block`
    default:
      return progress satisfies never
  }
}

function uploadingLine({ filename, target, sent, total }: Extract<Progress, { type: 'uploading' }>): string {
  const percent = total === 0 ? 100 : Math.floor((sent * 100) / total)
  return `storing ${filename} at ${target}: ${percent} % of ${total} bytes`
}
