import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { FORMER_ATTACKS } from './former-attacks.ts'
import { ATTACKS, playAll, renderScoreboard, type Scores } from './scoreboard.ts'

let scores: Scores
beforeAll(async () => {
  scores = await playAll()
})

test.each(ATTACKS.map(({ id, name }) => [id, name] as const))(
  '%s, %s, succeeds against the first dipmp and fails against ours',
  (id) => {
    const score = scores.first.find(({ attack }) => attack.id === id)

    expect(score?.first).toMatchObject({ succeeded: true })
    expect(score?.ours).toMatchObject({ succeeded: false })
  },
)

test.each(FORMER_ATTACKS.map(({ id, name }) => [id, name] as const))(
  '%s, %s, succeeds against the former registry and fails against ours',
  (id) => {
    const score = scores.former.find(({ attack }) => attack.id === id)

    expect(score?.former).toMatchObject({ succeeded: true })
    expect(score?.ours).toMatchObject({ succeeded: false })
  },
)

test('docs/reference/attacks.md is the scoreboard of these attacks; if not, run npm run attacks', async () => {
  const page = await readFile(new URL('../../../docs/reference/attacks.md', import.meta.url), 'utf8')

  expect(renderScoreboard(scores)).toBe(page)
})
