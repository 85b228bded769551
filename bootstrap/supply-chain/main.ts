import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBill } from './bill.ts'
import { installProgram } from './install.ts'
import { isAllowed } from './licenses.ts'
import { programs, root } from './programs.ts'
import { renderDependencies } from './render.ts'

// `npm run supply-chain`: what each program installs, under which licences, and how large it is.

const sbomFolder = join(root, 'build', 'sbom')
await mkdir(sbomFolder, { recursive: true })
const bills = new Map(await Promise.all(programs.map(async (program) => [program, await readBill(program)] as const)))
for (const [program, { json }] of bills) await writeFile(join(sbomFolder, `${program}.cdx.json`), json)
const lists = new Map([...bills].map(([program, { components }]) => [program, components] as const))
await writeFile(join(root, 'docs', 'reference', 'dependencies.md'), renderDependencies(lists))

for (const [program, components] of lists) {
  const folder = await mkdtemp(join(tmpdir(), `dipmp-${program}-`))
  const { packages, bytes } = await installProgram(program, folder)
  console.log(`${program}: ${packages.length} packages, ${Math.round(bytes / 1e6)} MB installed on this platform`)
  await rm(folder, { recursive: true, force: true })
  for (const { name, version, license } of components.filter((each) => !isAllowed(each.license))) {
    console.log(`  not allowed: ${name} ${version} is under ${license ?? 'no licence that it tells'}`)
    process.exitCode = 1
  }
}
