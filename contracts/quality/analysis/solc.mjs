#!/usr/bin/env node
// The npm package's compiler under the command line of the native one, as far as Slither asks: it knows no other.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const solc = createRequire(import.meta.url)('solc')

if (process.argv.includes('--version')) {
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`)
} else if (process.argv.includes('--standard-json')) {
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
} else {
  console.error('this compiler takes --version and --standard-json only')
  process.exitCode = 2
}
