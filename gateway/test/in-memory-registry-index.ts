import { FileNotFoundError, ProjectNotFoundError, RegistryNotFoundError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Project, ProjectList, ReadProjectOptions, RegistryIndex } from '../registry-index.ts'

/** A registry index that holds what a test gave it. */
export class InMemoryRegistryIndex implements RegistryIndex {
  #lists = new Map<string, ProjectList>()
  #projects = new Map<string, Project>()

  add(list: ProjectList, projects: readonly Project[] = []): this {
    this.#lists.set(list.registry, list)
    for (const project of projects) this.#projects.set(`${list.registry}/${project.normalizedName}`, project)
    return this
  }

  async projects(registry: RegistryAddress): Promise<ProjectList> {
    const list = this.#lists.get(registry)
    if (!list) throw new RegistryNotFoundError(registry)
    return list
  }

  async project(registry: RegistryAddress, normalizedName: string, _options?: ReadProjectOptions): Promise<Project> {
    const { block } = await this.projects(registry)
    const project = this.#projects.get(`${registry}/${normalizedName}`)
    if (!project) throw new ProjectNotFoundError(registry, normalizedName, block)
    return project
  }

  async file(registry: RegistryAddress, cid: string, filename: string): Promise<File> {
    await this.projects(registry)
    const ours = [...this.#projects.values()].filter((project) => project.registry === registry)
    const file = ours.flatMap(({ files }) => files).find((entry) => entry.cid === cid && entry.filename === filename)
    if (!file) throw new FileNotFoundError(registry, cid, filename)
    return file
  }
}
