import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { ATTACKS, playAll, renderScoreboard, type Score } from './scoreboard.ts'

let scores: readonly Score[]
beforeAll(async () => {
  scores = await playAll()
})

test.each(ATTACKS.map(({ id, name }) => [id, name] as const))(
  '%s, %s, succeeds against the first dipmp and fails against ours',
  (id) => {
    const score = scores.find(({ attack }) => attack.id === id)

    expect(score?.first).toMatchObject({ succeeded: true })
    expect(score?.ours).toMatchObject({ succeeded: false })
  },
)

test('docs/reference/attacks.md is the scoreboard of these attacks; if not, run npm run attacks', async () => {
  const page = await readFile(new URL('../../../docs/reference/attacks.md', import.meta.url), 'utf8')

  expect(renderScoreboard(scores)).toBe(page)
})
