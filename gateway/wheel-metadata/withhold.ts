import { type NormalizedName, parseFilename } from '@dipmp/packaging'
import type { File, RegistryIndex } from '../registry-index.ts'
import { offeredBy, type WithheldMetadata } from './withheld-metadata.ts'

/** An index whose files have no core metadata beside them where it was found not to be their own. */
export function withholdMetadata(index: RegistryIndex, withheld: WithheldMetadata): RegistryIndex {
  const checked = (file: File, normalizedName: NormalizedName): File => {
    const offered = offeredBy(file, normalizedName)
    return offered && withheld.has(offered) ? { ...file, coreMetadata: null } : file
  }
  return {
    projects: (registry, options) => index.projects(registry, options),
    project: async (registry, normalizedName, options) => {
      const project = await index.project(registry, normalizedName, options)
      // Nearly always there is none, and a project may have thousands of files.
      if (withheld.count() === 0) return project
      const shown = (files: readonly File[]) => files.map((file) => checked(file, normalizedName))
      return { ...project, files: shown(project.files), lateFiles: shown(project.lateFiles) }
    },
    file: async (registry, cid, filename, options) => {
      const file = await index.file(registry, cid, filename, options)
      return checked(file, parseFilename(filename).normalizedName)
    },
  }
}
