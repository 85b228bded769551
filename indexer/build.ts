import { chmod, copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { writeTypes } from './package/write-types.ts'
import manifest from './package.json' with { type: 'json' }

// Node runs TypeScript as it stands, but not from within node_modules: `dist/` is the package that npm packs, in JavaScript with
// its types. Dependencies stay what package.json says.

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
await writeTypes(join(outdir, 'types'))
await copyFile(join(folder, '..', 'LICENSE'), join(outdir, 'LICENSE'))
await copyFile(join(folder, 'package', 'README.md'), join(outdir, 'README.md'))
const { name, version, description, license, type, engines, dependencies } = manifest
const packed = {
  ...{ name, version, description, license, type, engines },
  keywords: ['the-graph', 'subgraph', 'graph-node', 'indexer', 'ethereum', 'graphql'],
  exports: { '.': { types: './types/index.d.ts', default: './index.js' }, './package.json': './package.json' },
  types: './types/index.d.ts',
  bin: { 'dipmp-indexer': 'main.js' },
  dependencies,
}
await writeFile(join(outdir, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`)
