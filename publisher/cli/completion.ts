import type { Command } from './command.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** Renders the script by which a shell completes the words and flags of commands; files where it knows none. */
export function renderCompletion(shell: Shell, commands: readonly Command[]): string {
  const nodes = nodesOf(commands)
  switch (shell) {
    case 'bash':
      return renderBash(nodes)
    case 'zsh':
      return renderZsh(nodes)
    case 'fish':
      return renderFish(nodes)
    default:
      return shell satisfies never
  }
}

/** What may follow words of a command line: further words with what they do, and flags. */
type Node = Readonly<{ words: readonly string[]; next: readonly Suggestion[] }>
type Suggestion = Readonly<{ text: string; summary: string }>

function nodesOf(commands: readonly Command[]): readonly Node[] {
  const nodes = new Map<string, { words: readonly string[]; next: Map<string, string> }>()
  const nodeOf = (words: readonly string[]) => {
    const key = words.join(' ')
    const node = nodes.get(key) ?? { words, next: new Map<string, string>() }
    nodes.set(key, node)
    return node
  }
  for (const { name, summary, options } of commands) {
    const words = name.split(' ')
    for (const [index, word] of words.entries()) {
      const isLast = index === words.length - 1
      nodeOf(words.slice(0, index)).next.set(word, isLast ? summary : '')
    }
    for (const { flags, description } of options) {
      const [flag = ''] = flags.split(' ')
      nodeOf(words).next.set(flag, description)
    }
  }
  return [...nodes.values()].map(({ words, next }) => ({
    words,
    next: [...next].map(([text, about]) => ({ text, summary: about })),
  }))
}

// Names and flags are of a-z and hyphens, so that nothing in them is the shell's.
function cases(nodes: readonly Node[], indent: string): string {
  return nodes
    .map(({ words, next }) => `${indent}'${words.join(' ')}') known='${next.map(({ text }) => text).join(' ')}' ;;`)
    .join('\n')
}

function steps(nodes: readonly Node[]): string {
  return nodes
    .filter(({ words }) => words.length > 0)
    .map(({ words }) => `'${words.slice(0, -1).join(' ')}>${words.at(-1)}'`)
    .join('|')
}

function renderBash(nodes: readonly Node[]): string {
  return `# bash completion of dipmp; put this into your .bashrc: eval "$(dipmp completion bash)"
_dipmp() {
  local current="\${COMP_WORDS[COMP_CWORD]}" place='' word known=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$place>$word" in ${steps(nodes)}) place="\${place:+$place }$word" ;; esac
  done
  case "$place" in
${cases(nodes, '    ')}
  esac
  COMPREPLY=($(compgen -W "$known" -- "$current"))
}
complete -o default -F _dipmp dipmp
`
}

function renderZsh(nodes: readonly Node[]): string {
  return `#compdef dipmp
# zsh completion of dipmp; put this into your .zshrc after compinit: eval "$(dipmp completion zsh)"
_dipmp() {
  local place='' word known=''
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place>$word" in (${steps(nodes)}) place="\${place:+$place }$word" ;; esac
  done
  case "$place" in
${cases(nodes, '    ')}
  esac
  compadd -- \${=known}
  _files
}
compdef _dipmp dipmp
`
}

function renderFish(nodes: readonly Node[]): string {
  const lines = nodes.flatMap(({ words, next }) =>
    next.map(({ text, summary }) => {
      const condition = words.length === 0 ? '__fish_use_subcommand' : words.map(seen).join('; and ')
      const what = text.startsWith('--') ? `-l ${text.slice(2)}` : `-a ${text}`
      return `complete -c dipmp -n '${condition}' ${what} -d '${summary.replaceAll(/['\\]/g, '\\$&')}'`
    }),
  )
  return `# fish completion of dipmp: dipmp completion fish > ~/.config/fish/completions/dipmp.fish\n${lines.join('\n')}\n`
}

function seen(word: string): string {
  return `__fish_seen_subcommand_from ${word}`
}
