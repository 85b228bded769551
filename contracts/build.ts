import { writeFile } from 'node:fs/promises'
import { renderAbiFiles } from './abi-file.ts'
import { renderBuildFile } from './build-file.ts'

for (const [name, text] of Object.entries(await renderAbiFiles())) {
  await writeFile(new URL(`./abi/${name}`, import.meta.url), text)
}
await writeFile(new URL('./build.json', import.meta.url), await renderBuildFile())
