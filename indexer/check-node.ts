/** Where Node's own SQLite came to be there without a flag. */
const NEEDED = [22, 13] as const

/** What to tell who starts the program with a Node that is too old for it; null where it is not. */
export function describeOldNode({ versions, execPath }: Pick<NodeJS.Process, 'versions' | 'execPath'>): string | null {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number)
  const [neededMajor, neededMinor] = NEEDED
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return null
  return (
    `dipmp-indexer needs Node ${NEEDED.join('.')} or newer, and ${execPath} is ${versions.node}; ` +
    'install a newer one (https://nodejs.org)'
  )
}
