/** A verb of the CLI as data: the program is built from these, and so is its reference page. */
export type Command = Readonly<{
  /** One or two words, such as `publish` or `key new`. */
  name: string
  summary: string
  arguments: readonly CommandArgument[]
  options: readonly CommandOption[]
  run: (invocation: Invocation) => Promise<Outcome>
}>

export type CommandArgument = Readonly<{ name: string; description: string }>

/** `flags` as in `--rpc-url <url>`; an option without a value is a switch. */
export type CommandOption = Readonly<{ flags: string; description: string }>

/** What a command is run with. Nothing below reads `process`. */
export type Invocation = Readonly<{
  arguments: readonly string[]
  /** By camelCase name: `--rpc-url` is `rpcUrl`. */
  options: Readonly<Record<string, string | boolean>>
  env: Readonly<Record<string, string | undefined>>
  homeFolder: string
  terminal: Terminal
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}>

/** Where questions are asked and progress is shown; results go to stdout and are printed by one place alone. */
export type Terminal = Readonly<{
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}>

/** A command's result, once for people and once for programs. The exit code is 0 unless it says another. */
export type Outcome = Readonly<{ text: string; json: Readonly<Record<string, unknown>>; exitCode?: number }>
