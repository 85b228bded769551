import { type Finding, finding, MAX_FILENAME_LENGTH, type WheelFilename } from '@dipmp/packaging'
import { InvalidDistributionError } from './errors.ts'

/** Checks the WHEEL file: its format is one that installers know, and its tags and build are those of the file name. */
export function checkWheelFile(text: string, filename: WheelFilename): readonly Finding[] {
  const fields = parseFields(text)
  const [wheelVersion = ''] = fields.get('wheel-version') ?? []
  // Binary distribution format: installers refuse another major version.
  if (!/^1\.[0-9]+$/.test(wheelVersion))
    throw invalid(`has Wheel-Version ${JSON.stringify(wheelVersion)}; 1.0 is known`)
  const [build = null] = fields.get('build') ?? []
  if (build !== null && build !== filename.build)
    throw invalid(`has Build ${build}, and the file name has ${filename.build}`)
  return checkTags(fields.get('tag') ?? [], filename)
}

function checkTags(tags: readonly string[], filename: WheelFilename): readonly Finding[] {
  // PyPI takes it, and installers go by the file name.
  if (tags.length === 0) return [finding('tag-missing', 'WHEEL', 'it has no Tag')]
  const expected = new Set(expandTag(filename.pythonTags, filename.abiTags, filename.platformTags))
  const expanded = new Set(tags.flatMap(expandText))
  const odd = [...expanded].find((tag) => !expected.has(tag)) ?? [...expected].find((tag) => !expanded.has(tag))
  if (odd !== undefined) {
    throw invalid(
      `and the file name disagree about the tag ${JSON.stringify(odd)}; build the wheel again instead of renaming it`,
    )
  }
  const compressed = tags.find((tag) => tag.includes('.'))
  if (compressed === undefined) return []
  return [finding('tag-compressed', 'WHEEL', `it has the set of tags ${JSON.stringify(compressed)} in one line`)]
}

/** A tag as one line has it; one that is no tag, or more of them than a file name can hold, stands for itself. */
function expandText(text: string): readonly string[] {
  if (text.length > MAX_FILENAME_LENGTH) return [text]
  const [pythons, abis, platforms, ...others] = text.split('-').map((set) => set.split('.'))
  return pythons && abis && platforms && others.length === 0 ? expandTag(pythons, abis, platforms) : [text]
}

// PEP 425: the file name may compress sets of tags, WHEEL lists each combination.
function expandTag(
  pythons: readonly string[],
  abis: readonly string[],
  platforms: readonly string[],
): readonly string[] {
  return pythons.flatMap((python) => abis.flatMap((abi) => platforms.map((platform) => `${python}-${abi}-${platform}`)))
}

function parseFields(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const key = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    const values = fields.get(key)
    if (values) values.push(value)
    else fields.set(key, [value])
  }
  return fields
}

function invalid(fault: string): InvalidDistributionError {
  return new InvalidDistributionError(`WHEEL ${fault}`, { finding: 'wheel-file-invalid' })
}
