// The entry of every npm script: finds the right Node, makes the dependencies present, then runs the command with both.
// Plain JavaScript for Node 20 and newer, without dependencies, since it runs before there are any.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './dependencies.mjs'
import { findNode } from './node.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const JEST = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js']
const BIOME = 'node_modules/@biomejs/biome/bin/biome'

/** Each command's scope of dependencies, where it has any, and the Node command lines that it is, run one after another. */
const COMMANDS = {
  start: { scope: 'run', steps: [['stack/main.ts']] },
  dipmp: { scope: 'run', steps: [['publisher/cli/main.ts']] },
  build: { scope: 'develop', steps: [['contracts/build.ts'], ['subgraph/build.ts']] },
  test: { scope: 'develop', steps: [JEST] },
  quick: { scope: 'develop', steps: [[...JEST, '--config', 'test/quick.config.ts']] },
  oracle: { scope: 'develop', steps: [['subgraph/build.ts'], ['indexer/test/oracle/main.ts']] },
  conformance: { scope: 'develop', steps: [['test/conformance/main.ts']] },
  bench: { scope: 'develop', steps: [['bench/main.ts']] },
  analyze: { scope: 'develop', steps: [['contracts/quality/analysis/main.ts']] },
  attacks: { scope: 'develop', steps: [['contracts/test/attacks/main.ts']] },
  coverage: { scope: 'develop', steps: [['contracts/quality/coverage/main.ts']] },
  mutate: { scope: 'develop', steps: [['contracts/quality/mutation/main.ts']] },
  'supply-chain': { scope: 'develop', steps: [['bootstrap/supply-chain/main.ts']] },
  lock: { scope: null, steps: [['bootstrap/lock.mjs']] },
  check: {
    scope: 'develop',
    steps: [
      ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json'],
      [BIOME, 'ci', '--error-on-warnings'],
    ],
  },
  fix: { scope: 'develop', steps: [[BIOME, 'check', '--write']] },
}

const [name, ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (!command) {
  console.error(`unknown command ${name}; there are: ${Object.keys(COMMANDS).join(', ')}`)
  process.exit(2)
}

const node = prepare(command.scope)
for (const [index, step] of command.steps.entries()) {
  const isLast = index === command.steps.length - 1
  const code = await run([...step, ...(isLast ? args : [])])
  if (code !== 0) process.exit(code)
}

/** The Node to run with, the dependencies being there; ends this process with a line where that cannot be had. */
function prepare(scope) {
  try {
    const found = findNode(root)
    if (scope !== null) installDependencies(root, found, scope)
    return found
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

function run(nodeArgs) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const child = spawn(node, nodeArgs, { cwd: root, stdio: 'inherit', env })
  // The child decides how to stop; this process only waits for it. A terminal sends Ctrl-C to both, kill to one only.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`cannot start ${node}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
