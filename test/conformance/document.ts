import { peersOver } from './peers.ts'
import { createProbe } from './probe.ts'
import { runChecks } from './score.ts'
import { type Column, renderTable } from './table.ts'

/** Runs every check against ours and against each peer, one after another. */
export async function comparePeers(ownIndexUrl: string, onIndex: (name: string) => void): Promise<readonly Column[]> {
  onIndex('dipmp')
  const columns: Column[] = [{ title: 'dipmp', marks: await runChecks(await createProbe(ownIndexUrl, 'demo-project')) }]
  for (const peer of peersOver(ownIndexUrl)) {
    onIndex(`${peer.name} ${peer.version}`)
    const running = await peer.start()
    try {
      const marks = await runChecks(await createProbe(running.indexUrl, 'demo-project'))
      columns.push({ title: `${peer.name} ${peer.version}`, marks })
    } finally {
      await running.stop()
    }
  }
  return columns
}

/** Renders docs/reference/conformance.md. */
export function renderDocument(columns: readonly Column[]): string {
  return `# Conformance

What \`npm run conformance -- --peers\` finds: the same checks, from outside, of the same project of two wheels and a source
distribution, over each index as it comes from PyPI and with its defaults. proxpi has no files of its own and stands before
dipmp. A test runs this again and compares.

${renderTable(columns)}

PEP 503, 629 (the API's version), 592 (yanked), 658 and 714 (core metadata as a file of its own), 691 (JSON), 700 (versions, size, upload
time), 740 (attestations: absent or valid), 792 (project status), 833 (HTML is frozen). A check that finds nothing to look at counts as not met.
\`npm run conformance -- URL\` says in words which checks an index does not meet.
`
}
