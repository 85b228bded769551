import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { Progress } from '../progress.ts'
import { showProgress } from './show-progress.ts'

const STEPS: readonly Progress[] = [
  { type: 'reading', filename: 'demo-1.0.tar.gz' },
  { type: 'uploading', filename: 'demo-1.0.tar.gz', target: 'kubo', sent: 50, total: 200 },
  { type: 'uploaded', filename: 'demo-1.0.tar.gz', target: 'kubo', isVerified: true },
  { type: 'sent', project: 'demo', version: '1.0', transactionHash: '0xab' },
]

function shown(terminal: Readonly<{ isTTY: boolean; columns?: number }>): string {
  const output = Object.assign(new PassThrough(), terminal)
  const { onProgress, end } = showProgress({ output })
  for (const step of STEPS) onProgress(step)
  end()
  return String(output.read())
}

describe('showProgress', () => {
  test('writes a line per step where there is no terminal, and leaves out bytes on their way', () => {
    expect(shown({ isTTY: false })).toBe(
      'reading demo-1.0.tar.gz\nstored demo-1.0.tar.gz at kubo\nsent 0xab for demo 1.0; waiting for its block\n',
    )
  })

  test('writes one line anew on a terminal, and keeps the transaction', () => {
    const clear = '\r\u001b[K'

    expect(shown({ isTTY: true, columns: 100 })).toBe(
      [
        `${clear}reading demo-1.0.tar.gz`,
        `${clear}storing demo-1.0.tar.gz at kubo: 25 % of 200 bytes`,
        `${clear}stored demo-1.0.tar.gz at kubo`,
        `${clear}sent 0xab for demo 1.0; waiting for its block\n`,
        clear,
      ].join(''),
    )
  })

  test('cuts what does not fit, so that the line can be cleared', () => {
    expect(shown({ isTTY: true, columns: 11 })).toContain('\u001b[Kreading de\r')
  })
})
