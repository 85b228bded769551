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
${trustlessGateway}`
}

// Found by another tool, which test/gateway-conformance.e2e.test.ts runs.
const trustlessGateway = `
# Trustless gateway

What the trustless groups of ipfs/gateway-conformance 0.13.2 find of the content store's server, over the blocks of its fixtures: 66/66.

- \`TestTrustlessRaw\` 5/5: raw blocks
- \`TestTrustlessRawRanges\` 2/2: ranges of raw blocks, which a server may ignore
- \`TestTrustlessCarPathing\` 8/8: paths in CARs
- \`TestTrustlessCarDagScopeBlock\` 6/6: \`dag-scope=block\`
- \`TestTrustlessCarDagScopeEntity\` 10/10: \`dag-scope=entity\`
- \`TestTrustlessCarDagScopeAll\` 4/4: \`dag-scope=all\`
- \`TestTrustlessCarEntityBytes\` 22/22: \`entity-bytes\`
- \`TestTrustlessCarOrderAndDuplicates\` 7/7: order and duplicates
- \`TestTrustlessCarFormatPrecedence\` 2/2: the query over \`Accept\`

The groups of IPNS records are left out: this server knows no names, and says so with 400. The fixtures are directories, sharded ones,
dag-cbor and files of other layouts, which a store here does not take (files by the \`unixfs-v1-2025\` profile are all that it keeps);
so they are served from blocks in memory (\`ipfs/test/fixture-server.ts\`) by the server's own code. The tool is on no package
registry: \`GATEWAY_CONFORMANCE=<its checkout> npm test -- test/gateway-conformance\` builds and runs it where Go is.
`
