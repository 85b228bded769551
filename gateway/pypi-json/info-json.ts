import { normalizeName } from '@dipmp/packaging'
import type { CoreMetadata } from '../core-metadata.ts'
import type { Project } from '../registry-index.ts'
import type { ProjectRelease } from '../releases.ts'

/**
 * The members of `info` of PyPI's JSON API for one release, but for its URLs; the release is null where a project has none.
 * Every key that PyPI documents is there. What only core metadata says is null or empty without it, as PyPI has it for a
 * project that does not say, and so is what is recorded nowhere.
 */
export function infoJson(project: Project, release: ProjectRelease | null, metadata: CoreMetadata | null): object {
  return {
    author: metadata?.author ?? null,
    author_email: metadata?.authorEmail ?? null,
    bugtrack_url: null,
    classifiers: metadata?.classifiers ?? [],
    description: metadata?.description ?? '',
    description_content_type: metadata?.descriptionContentType ?? null,
    docs_url: null,
    download_url: null,
    downloads: { last_day: -1, last_month: -1, last_week: -1 },
    dynamic: null,
    home_page: metadata?.homePage ?? null,
    keywords: listed(metadata?.keywords)?.join(',') ?? null,
    license: metadata?.license ?? null,
    license_expression: metadata?.licenseExpression ?? null,
    license_files: null,
    maintainer: metadata?.maintainer ?? null,
    maintainer_email: metadata?.maintainerEmail ?? null,
    name: nameOf(project, metadata),
    platform: null,
    project_urls: projectUrlsOf(metadata),
    provides_extra: listed(metadata?.providesExtra),
    requires_dist: listed(metadata?.requiresDist),
    requires_python: release?.files.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? null,
    summary: metadata?.summary ?? null,
    version: release?.version ?? '',
    yanked: release !== null && release.yank !== null,
    yanked_reason: release?.yank?.reason ?? null,
    // PyPI has no such key; without it, nobody could tell such a file from one that says nothing.
    ...(metadata?.tooLarge && { core_metadata_too_large: true }),
  }
}

/** As the publisher spells it, which core metadata alone says: file names spell every separator as `_`. */
function nameOf({ normalizedName }: Project, metadata: CoreMetadata | null): string {
  const name = metadata?.name?.trim() ?? ''
  // Anyone wrote it: only a spelling of this very name is one.
  return isSpellingOf(name, normalizedName) ? name : normalizedName
}

function isSpellingOf(name: string, normalizedName: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?$/.test(name) && normalizeName(name) === normalizedName
}

/** PyPI has null for an empty list. */
function listed(texts: readonly string[] | undefined): readonly string[] | null {
  return texts && texts.length > 0 ? texts : null
}

/** Core metadata has each as `label, url`; the label has no comma. */
function projectUrlsOf(metadata: CoreMetadata | null): Readonly<Record<string, string>> | null {
  const pairs = (metadata?.projectUrls ?? []).flatMap((text) => {
    const comma = text.indexOf(',')
    return comma < 1 ? [] : [[text.slice(0, comma).trim(), text.slice(comma + 1).trim()] as const]
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : null
}
