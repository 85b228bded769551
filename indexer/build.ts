import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

// Node runs TypeScript as it stands, but not from within node_modules: what npm packs is JavaScript. Dependencies stay
// what package.json says.

const folder = import.meta.dirname
const outdir = join(folder, 'dist')

await rm(outdir, { recursive: true, force: true })
await build({
  // Threads have programs of their own, which are looked for beside the one that starts them.
  entryPoints: {
    main: join(folder, 'main.ts'),
    index: join(folder, 'index.ts'),
    'indexing-thread': join(folder, 'threads', 'indexing-thread.ts'),
    'query-thread': join(folder, 'threads', 'query-thread.ts'),
  },
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
