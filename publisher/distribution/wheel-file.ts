import type { WheelFilename } from '@dipmp/packaging'
import { InvalidDistributionError } from './errors.ts'

/** Checks the WHEEL file: its format is one that installers know, and its tags and build are those of the file name. */
export function checkWheelFile(text: string, filename: WheelFilename): void {
  const fields = parseFields(text)
  const [wheelVersion = ''] = fields.get('wheel-version') ?? []
  // Binary distribution format: installers refuse another major version.
  if (!/^1\.[0-9]+$/.test(wheelVersion))
    throw invalid(`has Wheel-Version ${JSON.stringify(wheelVersion)}; 1.0 is known`)
  const [build = null] = fields.get('build') ?? []
  if (build !== null && build !== filename.build)
    throw invalid(`has Build ${build}, and the file name has ${filename.build}`)
  checkTags(new Set(fields.get('tag') ?? []), filename)
}

function checkTags(tags: ReadonlySet<string>, filename: WheelFilename): void {
  const expected = expandTags(filename)
  const odd = [...tags].find((tag) => !expected.has(tag)) ?? [...expected].find((tag) => !tags.has(tag))
  if (odd === undefined) return
  throw invalid(
    `and the file name disagree about the tag ${JSON.stringify(odd)}; build the wheel again instead of renaming it`,
  )
}

// PEP 425: the file name may compress sets of tags, WHEEL lists each combination.
function expandTags({ pythonTags, abiTags, platformTags }: WheelFilename): ReadonlySet<string> {
  return new Set(
    pythonTags.flatMap((python) =>
      abiTags.flatMap((abi) => platformTags.map((platform) => `${python}-${abi}-${platform}`)),
    ),
  )
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
  return new InvalidDistributionError(`WHEEL ${fault}`)
}
