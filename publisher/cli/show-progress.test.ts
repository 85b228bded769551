import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { Progress } from '../progress.ts'
import { showProgress } from './show-progress.ts'

const STEPS: readonly Progress[] = [
  { type: 'reading', filename: 'demo-1.0.tar.gz' },
  { type: 'uploading', filename: 'demo-1.0.tar.gz', target: 'kubo', sent: 50, total: 200 },
  { type: 'uploaded', filename: 'demo-1.0.tar.gz', target: 'kubo', isVerified: true },
  { type: 'sent', title: 'demo 1.0', transactionHash: '0xab' },
]

const LONG = 'a-project-with-quite-a-long-name-1.0.0-cp313-cp313-manylinux_2_28_x86_64.whl'

function shown(
  terminal: Readonly<{ isTTY: boolean; columns?: number }>,
  steps: readonly Progress[] = STEPS,
  secondsEach = 0,
): string {
  const output = Object.assign(new PassThrough(), terminal)
  let time = 0
  const { onProgress, end } = showProgress({ output }, () => time)
  for (const step of steps) {
    onProgress(step)
    time += secondsEach * 1000
  }
  end()
  return String(output.read())
}

function uploading(sent: number): Progress {
  return { type: 'uploading', filename: LONG, target: 'https://kubo.example.org', sent, total: 40_000_000 }
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

  test('keeps percentage, rate and time left of a long name at 80 columns', () => {
    const lines = shown({ isTTY: true, columns: 80 }, [uploading(0), uploading(10_000_000)], 5).split('\r\u001b[K')

    expect(lines[2]).toBe('storing a-project-wit…ps://kubo.example.org: 25 % of 40 MB, 2.0 MB/s, 15 s left')
    expect(lines.map(({ length }) => length).every((length) => length <= 79)).toBe(true)
  })

  test('tells every ten seconds how far it is where there is no terminal', () => {
    const steps = [0, 10_000_000, 20_000_000, 40_000_000].map(uploading)

    expect(shown({ isTTY: false }, steps, 6)).toBe(
      `storing ${LONG} at https://kubo.example.org: 50 % of 40 MB, 1.7 MB/s, 12 s left\n`,
    )
  })

  test('tells that a large file is read', () => {
    const steps = [1_000_000, 20_000_000].map(
      (read): Progress => ({ type: 'hashing', filename: 'demo-1.0.tar.gz', read, total: 40_000_000 }),
    )

    expect(shown({ isTTY: true, columns: 80 }, steps, 1)).toContain(
      'reading demo-1.0.tar.gz: 50 % of 40 MB, 19 MB/s, 2 s left',
    )
  })
})
