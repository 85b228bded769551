#!/usr/bin/env node
import { boundHeap } from './bound-heap.ts'
import { describeOldNode } from './check-node.ts'

// Before anything else is loaded, since an old Node lacks what that needs, and the process may begin anew.
const fault = describeOldNode(process)
if (fault !== null) {
  process.stderr.write(`${fault}\n`)
  process.exit(1)
}
boundHeap(process)
const { run } = await import('./run.ts')
await run(process.argv.slice(2), process.env)
