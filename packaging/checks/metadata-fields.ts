/** The versions of core metadata, oldest first. There is no 2.0 (PEP 426 was withdrawn). */
export const METADATA_VERSIONS: readonly string[] = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6']

/** The newest that PyPI takes. */
export const NEWEST_ON_PYPI = '2.5'

const INTRODUCED: Readonly<Record<string, readonly string[]>> = {
  '1.0': [
    ...['Metadata-Version', 'Name', 'Version', 'Platform', 'Summary', 'Description', 'Keywords', 'Home-page'],
    ...['Author', 'Author-email', 'License'],
  ],
  '1.1': ['Supported-Platform', 'Download-URL', 'Classifier', 'Requires', 'Provides', 'Obsoletes'],
  '1.2': [
    ...['Maintainer', 'Maintainer-email', 'Requires-Dist', 'Provides-Dist', 'Obsoletes-Dist', 'Requires-Python'],
    ...['Requires-External', 'Project-URL'],
  ],
  '2.1': ['Description-Content-Type', 'Provides-Extra'],
  '2.2': ['Dynamic'],
  '2.4': ['License-Expression', 'License-File'],
  '2.5': ['Import-Name', 'Import-Namespace'],
}

const REPEATED: readonly string[] = [
  ...['Platform', 'Supported-Platform', 'Classifier', 'Requires', 'Provides', 'Obsoletes', 'Requires-Dist'],
  ...['Provides-Dist', 'Obsoletes-Dist', 'Requires-External', 'Project-URL', 'Provides-Extra', 'Dynamic'],
  ...['License-File', 'Import-Name', 'Import-Namespace'],
]

/** A field as the specification spells it, and the Metadata-Version that brought it. `isRepeated` where it may stand several times. */
export type MetadataField = Readonly<{ name: string; since: string; isRepeated: boolean }>

/** Every field of core metadata, by its name in lower case. */
export const METADATA_FIELDS: ReadonlyMap<string, MetadataField> = new Map(
  Object.entries(INTRODUCED).flatMap(([since, names]) =>
    names.map((name) => [name.toLowerCase(), { name, since, isRepeated: REPEATED.includes(name) }] as const),
  ),
)
