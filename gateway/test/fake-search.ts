import { normalizeName } from '@dipmp/packaging'
import type { RegistryAddress } from '../registry-address.ts'
import type { NewProjects, RecentFiles, RegistrySearch, SearchResult } from '../registry-search.ts'
import { BLOCK, WHEEL } from './sample.ts'

/** A search that finds the demo project by any word in its name, and remembers what was asked. */
export class FakeSearch implements RegistrySearch {
  readonly asked: (readonly string[])[] = []

  async search(_registry: RegistryAddress, words: readonly string[]): Promise<SearchResult> {
    this.asked.push(words)
    const isFound = words.some((word) => 'demo-x'.includes(word))
    const hit = { normalizedName: normalizeName('demo-x'), version: '1.10', summary: null }
    return { hits: isFound ? [hit] : [], block: BLOCK }
  }

  async recent(): Promise<RecentFiles> {
    const file = { normalizedName: normalizeName('demo-x'), version: '1.10', publisher: `0x${'cd'.repeat(20)}` }
    const files = [
      { ...file, filename: 'demo_x-1.10.tar.gz', cid: 'bafkreicid', publishedAt: 1_795_331_045 },
      { ...file, filename: 'demo_x-1.10-py3-none-any.whl', cid: WHEEL.cid, publishedAt: 1_795_331_045 },
    ]
    return { files: files.map((each) => ({ ...each, blockNumber: 110n })), turns: [], block: BLOCK }
  }

  async newest(): Promise<NewProjects> {
    const owner = `0x${'ef'.repeat(20)}`
    const projects = [{ normalizedName: normalizeName('demo-x'), registeredAt: 1_795_331_000, owner }]
    return { projects, turns: [], block: BLOCK }
  }
}
