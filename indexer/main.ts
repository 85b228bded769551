#!/usr/bin/env node
import { boundHeap } from './bound-heap.ts'

// Before anything else is loaded, since the process may begin anew.
boundHeap(process)
const { run } = await import('./run.ts')
await run(process.argv.slice(2), process.env)
