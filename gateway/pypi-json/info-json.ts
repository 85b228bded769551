import type { CoreMetadata } from '../core-metadata.ts'
import type { File, Project } from '../registry-index.ts'

export type InfoOptions = Readonly<{ origin: string; metadata: CoreMetadata | null }>

/**
 * Renders `info` of PyPI's JSON API for the files of one release. What only core metadata says is null without it, as
 * PyPI has it for a project that does not say.
 */
export function infoJson({ normalizedName, registry }: Project, files: readonly File[], options: InfoOptions): object {
  const { origin, metadata } = options
  const page = `${origin}/project/${registry}/${normalizedName}/`
  return {
    author: metadata?.author ?? null,
    author_email: metadata?.authorEmail ?? null,
    classifiers: metadata?.classifiers ?? [],
    description: metadata?.description ?? '',
    description_content_type: metadata?.descriptionContentType ?? null,
    home_page: metadata?.homePage ?? null,
    keywords: listed(metadata?.keywords)?.join(',') ?? null,
    license: metadata?.license ?? null,
    license_expression: metadata?.licenseExpression ?? null,
    maintainer: metadata?.maintainer ?? null,
    maintainer_email: metadata?.maintainerEmail ?? null,
    name: normalizedName,
    package_url: page,
    platform: null,
    project_url: page,
    project_urls: projectUrlsOf(metadata),
    provides_extra: listed(metadata?.providesExtra),
    release_url: page,
    requires_dist: listed(metadata?.requiresDist),
    requires_python: files.find(({ requiresPython }) => requiresPython !== null)?.requiresPython ?? null,
    summary: metadata?.summary ?? null,
    version: files[0]?.releaseVersion ?? '',
    yanked: files.length > 0 && files.every(({ yank }) => yank !== null),
    yanked_reason: files.find(({ yank }) => yank !== null)?.yank?.reason ?? null,
    // PyPI has no such key; without it, nobody could tell such a file from one that says nothing.
    ...(metadata?.tooLarge && { core_metadata_too_large: true }),
  }
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
