import { execFileSync } from 'node:child_process'

/**
 * Builds the subgraph before the first test, so that test files side by side do not build it at once. In a process of its
 * own: jest's transform reaches what a global setup imports, and breaks TypeScript that runs as it stands.
 */
export default function setup() {
  execFileSync(process.execPath, ['subgraph/build.ts'], { stdio: 'inherit' })
}
