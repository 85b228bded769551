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
      if (progress.type === 'warned') {
        output.write(`${lineOf(progress)}\n`)
        return
      }
      const line = progress.type === 'uploading' ? uploadingLine(progress) : lineOf(progress)
      // A longer line would wrap, and only its last row would be cleared.
      output.write(line.slice(0, (output.columns ?? 80) - 1))
      if (progress.type === 'sent' || progress.type === 'waiting') output.write('\n')
    },
    end: () => void clear(),
  }
}

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
    case 'warned':
      return `warning: ${progress.filename}: ${progress.warning}`
    case 'asking':
      return `asking the registry ${progress.registry}`
    case 'uploaded':
      return `stored ${progress.filename} at ${progress.target}`
    case 'sending':
      return `sending the transaction for ${progress.title}`
    case 'sent':
      return `sent ${progress.transactionHash} for ${progress.title}; waiting for its block`
    case 'waiting':
      return `in no block yet: ${progress.what}; waiting`
    default:
      return progress satisfies never
  }
}

function uploadingLine({ filename, target, sent, total }: Extract<Progress, { type: 'uploading' }>): string {
  const percent = total === 0 ? 100 : Math.floor((sent * 100) / total)
  return `storing ${filename} at ${target}: ${percent} % of ${total} bytes`
}
