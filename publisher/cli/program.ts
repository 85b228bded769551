import { Command as Commander } from 'commander'
import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { keepCommand } from './commands/keep.ts'
import { keyImport } from './commands/key-import.ts'
import { keyNew } from './commands/key-new.ts'
import { keyShow } from './commands/key-show.ts'
import { pinCommand } from './commands/pin.ts'
import { publishCommand } from './commands/publish.ts'
import { replicasCommand } from './commands/replicas.ts'
import { unyankCommand } from './commands/unyank.ts'
import { yankCommand } from './commands/yank.ts'
import { EXIT_CODE_HELP } from './exit-code.ts'
import { version } from './version.ts'

export const COMMANDS: readonly Command[] = [
  publishCommand,
  checkCommand,
  yankCommand,
  unyankCommand,
  pinCommand,
  replicasCommand,
  keepCommand,
  keyNew,
  keyImport,
  keyShow,
]

/** What the command line asked for: a command, and what it is to be run with. */
export type Choice = Readonly<{
  command: Command
  arguments: readonly string[]
  options: Readonly<Record<string, string | boolean>>
}>

/** Where help and usage errors are written. */
export type Output = Readonly<{ stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }>

/**
 * Reads a command line. Null where it asked for help or the version, which are written to stdout.
 * @throws commander's error, already written to stderr, where it makes no sense.
 */
export function parseCommandLine(argv: readonly string[], output: Output): Choice | null {
  let choice: Choice | null = null
  const program = createProgram(output, (chosen) => {
    choice = chosen
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (Object(error).exitCode === 0) return null
    throw error
  }
  return choice
}

function createProgram({ stdout, stderr }: Output, choose: (choice: Choice) => void): Commander {
  const program = strict(new Commander('dipmp'))
    .description('Publishes Python distributions: their bytes on IPFS, their record in a registry on a chain.')
    .version(version)
    .addHelpText('after', `\n${EXIT_CODE_HELP}`)
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
  for (const command of COMMANDS) addCommand(program, command, choose)
  return program
}

function addCommand(program: Commander, command: Command, choose: (choice: Choice) => void): void {
  const words = command.name.split(' ')
  const leaf = words.reduce((parent, word) => childOf(parent, word), program).description(command.summary)
  for (const argument of command.arguments) leaf.argument(argument.name, argument.description)
  for (const option of command.options) leaf.option(option.flags, option.description)
  leaf.action(() => choose({ command, arguments: leaf.args, options: leaf.opts() }))
}

function childOf(parent: Commander, word: string): Commander {
  const child = parent.commands.find((each) => each.name() === word)
  return child ?? strict(parent.command(word)).description(GROUPS[word] ?? '')
}

const GROUPS: Readonly<Record<string, string>> = { key: 'make, import or show the key that signs' }

function strict(command: Commander): Commander {
  // commander would end the process itself; the exit code is main's to set.
  return command.exitOverride().allowExcessArguments(false).showHelpAfterError('(see --help)')
}
