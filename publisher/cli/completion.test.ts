import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { runHere } from '../test/run-here.ts'

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What bash offers behind words of a command line, the last of which is being typed. */
async function offeredByBash(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runHere(['completion', 'bash'])
  const line = ['dipmp', ...words].map((word) => `'${word}'`).join(' ')
  const script = `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _dipmp; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

const describeWithBash = has('bash') ? describe : describe.skip

describeWithBash('dipmp completion bash (needs bash)', () => {
  test('completes commands', async () => {
    expect(await offeredByBash('un')).toEqual(['unyank'])
    expect(await offeredByBash('maintainer', '')).toEqual(['add', 'remove', 'renounce', 'list'])
  })

  test('completes flags, whatever stands before them', async () => {
    expect(await offeredByBash('publish', 'dist', '--dry')).toEqual(['--dry-run'])
    expect(await offeredByBash('transfer', 'start', 'demo', '--rel')).toEqual(['--relay'])
    expect(await offeredByBash('freeze', 'demo', '--rel')).toEqual([])
  })

  test('takes no argument for a command', async () => {
    expect(await offeredByBash('maintainer', 'add', 'transfer', '--exp')).toEqual(['--expires'])
  })
})

test.each(['zsh', 'fish'].map((shell) => [shell, has(shell)] as const))(
  'dipmp completion %s is a script of that shell, where it is there to say so (%s)',
  async (shell, isThere) => {
    const { code, stdout } = await runHere(['completion', shell])

    expect(code).toBe(0)
    expect(stdout).toContain('maintainer')
    if (isThere) execFileSync(shell, ['-n', '/dev/stdin'], { input: stdout })
  },
)

test('dipmp completion knows three shells', async () => {
  const { code, stderr } = await runHere(['completion', 'tcsh'])

  expect([code, stderr]).toEqual([2, 'error: the shell must be bash or zsh or fish, not "tcsh"\n'])
})
