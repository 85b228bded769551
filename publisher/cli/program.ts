import { Command as Commander } from 'commander'
import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { completionCommand } from './commands/completion.ts'
import { doctorCommand } from './commands/doctor.ts'
import { downloadCommand } from './commands/download.ts'
import { initCommand } from './commands/init.ts'
import { keepCommand } from './commands/keep.ts'
import { keyChangePassword } from './commands/key-change-password.ts'
import { keyExport } from './commands/key-export.ts'
import { keyImport } from './commands/key-import.ts'
import { keyList } from './commands/key-list.ts'
import { keyNew } from './commands/key-new.ts'
import { keyShow } from './commands/key-show.ts'
import { annotateCommand } from './commands/owners/annotate.ts'
import { GUARD_COMMANDS } from './commands/owners/guard.ts'
import { MAINTAINER_COMMANDS } from './commands/owners/maintainer.ts'
import { PROJECT_COMMANDS } from './commands/owners/project.ts'
import { REGISTRY_COMMANDS } from './commands/owners/registry.ts'
import { relayCommand } from './commands/owners/relay.ts'
import { TRANSFER_COMMANDS } from './commands/owners/transfer.ts'
import { pinCommand } from './commands/pin.ts'
import { publishCommand } from './commands/publish.ts'
import { replicasCommand } from './commands/replicas.ts'
import { searchCommand } from './commands/search.ts'
import { stageCommand } from './commands/stage.ts'
import { unyankCommand } from './commands/unyank.ts'
import { uploadServerCommand } from './commands/upload-server.ts'
import { verifyCommand } from './commands/verify.ts'
import { yankCommand } from './commands/yank.ts'
import { EXIT_CODE_HELP } from './exit-code.ts'
import { STORE_COMMANDS } from './store/store-commands.ts'
import { version } from './version.ts'

export const COMMANDS: readonly Command[] = [
  publishCommand,
  checkCommand,
  stageCommand,
  uploadServerCommand,
  yankCommand,
  unyankCommand,
  verifyCommand,
  downloadCommand,
  searchCommand,
  ...PROJECT_COMMANDS,
  annotateCommand,
  ...MAINTAINER_COMMANDS,
  ...TRANSFER_COMMANDS,
  ...REGISTRY_COMMANDS,
  ...GUARD_COMMANDS,
  relayCommand,
  pinCommand,
  replicasCommand,
  keepCommand,
  keyNew,
  keyImport,
  keyShow,
  keyList,
  keyExport,
  keyChangePassword,
  initCommand,
  doctorCommand,
  ...STORE_COMMANDS,
  completionCommand(() => COMMANDS),
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

// Of what is no terminal.
const HELP_WIDTH = 80

function createProgram({ stdout, stderr }: Output, choose: (choice: Choice) => void): Commander {
  const program = strict(new Commander('dipmp'))
    .description('Publishes Python distributions: their bytes on IPFS, their record in a registry on a chain.')
    .version(version)
    .addHelpText('after', `\n${EXIT_CODE_HELP}`)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => Number(Object(stdout).columns) || HELP_WIDTH,
    })
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

const GROUPS: Readonly<Record<string, string>> = {
  key: 'make, import, show or move the key that signs',
  store: 'look after a content store: a folder of files by CID',
  maintainer: 'let others publish or yank in a project, until a time',
  transfer: 'pass a project on, in two steps',
  registry: 'make a registry, look at it, and govern it',
  guard: 'own projects by a guard, which waits and can be vetoed',
}

function strict(command: Commander): Commander {
  // commander would end the process itself; the exit code is main's to set.
  return command.exitOverride().allowExcessArguments(false).showHelpAfterError('(see --help)')
}
