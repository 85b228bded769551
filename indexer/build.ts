import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

// Node runs TypeScript as it stands, but not from within node_modules: what npm packs is JavaScript. Dependencies stay
// what package.json says.

const folder = import.meta.dirname
const outdir = join(folder, 'dist')

await rm(outdir, { recursive: true, force: true })
await build({
  entryPoints: [join(folder, 'main.ts'), join(folder, 'index.ts')],
  outdir,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  charset: 'utf8',
  logLevel: 'warning',
})
await chmod(join(outdir, 'main.js'), 0o755)
