import { expect, test } from '@jest/globals'
import { describeOldNode } from './check-node.ts'

const describeNode = (node: string) =>
  describeOldNode({ versions: { ...process.versions, node }, execPath: '/bin/node' })

test.each(['20.18.1', '22.12.0', '18.0.0'])('Node %s is too old, and a line says so', (node) => {
  expect(describeNode(node)).toBe(
    `dipmp-indexer needs Node 22.13 or newer, and /bin/node is ${node}; install a newer one (https://nodejs.org)`,
  )
})

test.each(['22.13.0', '22.20.1', '23.0.0', '24.21.0', process.versions.node])('Node %s is not', (node) => {
  expect(describeNode(node)).toBeNull()
})
