import { type Peer, peersOver } from './peers.ts'
import { createProbe } from './probe.ts'
import { runChecks } from './score.ts'
import { type Column, renderTable } from './table.ts'

/** Runs every check against ours and against each peer, one after another. */
export async function comparePeers(ownIndexUrl: string, onIndex: (name: string) => void): Promise<readonly Column[]> {
  onIndex('dipmp')
  const columns: Column[] = [{ title: 'dipmp', marks: await runChecks(await createProbe(ownIndexUrl, 'demo-project')) }]
  for (const peer of peersOver(ownIndexUrl)) {
    onIndex(`${peer.name} ${peer.version}`)
    columns.push(await lookAtPeer(peer))
  }
  return columns
}

/** Starts a peer with the demo project and runs every check against it. */
export async function lookAtPeer(peer: Peer): Promise<Column> {
  const running = await peer.start()
  try {
    const marks = await runChecks(await createProbe(running.indexUrl, 'demo-project'))
    return { title: `${peer.name} ${peer.version}`, marks }
  } finally {
    await running.stop()
  }
}

/** The scores that docs/reference/conformance.md has for an index, by PEP; none where it has no column of that title. */
export function scoresIn(document: string, title: string): Readonly<Record<string, string>> {
  const [head = [], , ...rows] = document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const at = head.indexOf(title)
  return at < 0 ? {} : Object.fromEntries(rows.map((cells) => [cells[1], cells[at]]))
}

/** Renders docs/reference/conformance.md. */
export function renderDocument(columns: readonly Column[]): string {
  return `# Conformance

What \`npm run conformance -- --peers\` finds: the same checks, from outside, of the same project of two wheels and a source
distribution (its first release is yanked where an index can), over each index as it comes from PyPI and with its defaults. proxpi
has no files of its own and stands before dipmp. A test runs this again and compares.

${renderTable(columns)}

PEP 503, 629 (the API's version), 592 (yanked), 658 and 714 (core metadata as a file of its own), 691 (JSON), 700 (versions, size, upload
time), 740 (attestations: absent or valid), 792 (project status), 833 (HTML is frozen). What HTML says is compared with what JSON says, so
an index without JSON meets few. A check that finds nothing to look at counts as not met.
\`npm run conformance -- URL\` says in words which checks an index does not meet.
`
}
