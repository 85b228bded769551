import { writeFile } from 'node:fs/promises'
import { playAll, renderScoreboard } from './scoreboard.ts'

const page = renderScoreboard(await playAll())
await writeFile(new URL('../../../docs/reference/attacks.md', import.meta.url), page)
console.log(page)
