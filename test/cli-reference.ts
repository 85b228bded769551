import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { parseCommandLine } from '../publisher/cli/program.ts'
import { repository } from './tools.ts'

/** The programs that people start, by how they start them from a checkout, and the file that Node runs for it. */
const PROGRAMS = [
  { title: '`npm start`', text: 'The whole pipeline in one process, with a demo.', file: 'stack/main.ts' },
  {
    title: '`node indexer/main.ts`',
    text: 'The embedded indexer alone, for any subgraph that lives on events.',
    file: 'indexer/main.ts',
  },
]

/** Renders docs/reference/cli.md from what the programs print for `--help`. */
export function renderCliReference(): string {
  const publisher = commandsOf([]).map(({ words, help }) => chapter(`\`${['dipmp', ...words].join(' ')}\``, '', help))
  const others = PROGRAMS.map(({ title, text, file }) => chapter(title, `${text}\n\n`, helpOf(file, [])))
  return `# The command line

\`dipmp\` comes with \`pip install dipmp-pkg\`, or from a checkout as \`npm run dipmp --\`. What follows is what the programs print for
\`--help\`; a test compares. Settings are explained in [configuration.md](configuration.md), errors in [errors.md](errors.md).

${[...publisher, ...others].join('\n')}
## \`node gateway/main.ts\`

The gateway alone. It takes no flags: its settings are [variables](configuration.md#gateway).
`
}

function chapter(title: string, text: string, help: string): string {
  return `## ${title}\n\n${text}\`\`\`\n${help.trimEnd()}\n\`\`\`\n`
}

type Helped = Readonly<{ words: readonly string[]; help: string }>

/** The command and all below it; what has commands of its own stands before them. */
function commandsOf(words: readonly string[]): readonly Helped[] {
  const help = dipmpHelp(words)
  const [, listed = ''] = help.split('\nCommands:\n')
  const names = [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name)
  return [{ words, help }, ...names.filter((name) => name !== 'help').flatMap((name) => commandsOf([...words, name]))]
}

/** In this process: there are so many commands that one of its own for each would take a minute. */
function dipmpHelp(words: readonly string[]): string {
  let text = ''
  const stdout = new Writable({
    write: (chunk, _encoding, done) => {
      text += chunk
      done()
    },
  })
  parseCommandLine([...words, '--help'], { stdout, stderr: stdout })
  return text
}

function helpOf(file: string, words: readonly string[]): string {
  return execFileSync(process.execPath, [file, ...words, '--help'], { cwd: repository, encoding: 'utf8' })
}

// node test/cli-reference.ts
if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(repository, 'docs', 'reference', 'cli.md'), renderCliReference())
}
