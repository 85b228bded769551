import type { Command } from '../command.ts'

/** Makes the command that prints the completion of all commands, itself among them. */
export function completionCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'print the script by which bash, zsh or fish completes commands and flags',
    arguments: [{ name: '<shell>', description: 'bash, zsh or fish' }],
    options: [],
    run: async ({ arguments: [shell = ''] }) => {
      const { renderCompletion, SHELLS } = await import('../completion.ts')
      const { readWord } = await import('../owners/read-argument.ts')
      const text = renderCompletion(readWord(shell, 'the shell', SHELLS), commands()).trimEnd()
      return { text, json: { completion: text } }
    },
  }
}
