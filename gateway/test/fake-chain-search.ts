import type { RegistryAddress } from '../registry-address.ts'
import type { NewProjects, RecentFiles, RegistrySearch, SearchResult } from '../registry-search.ts'
import type { FakeChain } from './fake-chain.ts'

/** What people ask of a fake chain, at its head, of its first three projects. */
export class FakeChainSearch implements RegistrySearch {
  readonly #chain: FakeChain

  constructor(chain: FakeChain) {
    this.#chain = chain
  }

  async search(): Promise<SearchResult> {
    throw new Error('this chain is not searched')
  }

  async recent(registry: RegistryAddress): Promise<RecentFiles> {
    const { projects, block } = await this.#offered(registry)
    const files = projects
      .filter(({ status }) => status.type !== 'quarantined')
      .flatMap(({ normalizedName, files: of }) =>
        of.map((file) => ({ ...file, normalizedName, version: file.releaseVersion })),
      )
    return { files: files.slice(0, 40), turns: projects.flatMap(({ turns }) => turns), block }
  }

  async newest(registry: RegistryAddress): Promise<NewProjects> {
    const { projects, block } = await this.#offered(registry)
    const shown = projects
      .filter(({ status }) => status.type !== 'quarantined')
      .map(({ normalizedName }) => ({ normalizedName, registeredAt: 1_700_000_000, owner: `0x${'ef'.repeat(20)}` }))
    return { projects: shown, turns: projects.flatMap(({ turns }) => turns), block }
  }

  async #offered(registry: RegistryAddress) {
    const { projects, block } = await this.#chain.projects(registry)
    return {
      projects: await Promise.all(
        projects.slice(0, 3).map(({ normalizedName }) => this.#chain.project(registry, normalizedName)),
      ),
      block,
    }
  }
}
