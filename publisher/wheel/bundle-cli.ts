import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** Bundles the CLI and all it imports into one module that runs on the Node of any host. */
export async function bundleCli(version: string): Promise<Uint8Array> {
  // Only who builds a wheel needs the bundler, and it is heavy.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../cli/main.ts', import.meta.url))],
    // Paths below it come into the bundle; without it they would depend on where the build is started.
    absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'eof',
    charset: 'utf8',
    logLevel: 'silent',
    banner: { js: REQUIRE },
    plugins: [versionPlugin(version)],
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error('the bundler gave no file')
  return bundle.contents
}

// The CommonJS modules among the dependencies call `require` for what Node brings; a module has none.
const REQUIRE = `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)
`

// The wheel's version is not always the one in package.json.
function versionPlugin(version: string): Plugin {
  return {
    name: 'version',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]cli[\\/]version\.ts$/ }, () => ({
        contents: `export const version = ${JSON.stringify(version)}`,
        loader: 'js',
      }))
    },
  }
}
