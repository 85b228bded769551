import { execFileSync } from 'node:child_process'

/** What Python's own `packaging` reads of a distribution's core metadata, by the names of the index; null for what it does not say. */
export type PythonMetadata = Readonly<Record<string, string | readonly string[] | null>>

/** Reads the core metadata of wheels and sdists in a folder with Python, by file name. */
export function readMetadataWithPython(
  python: string,
  folder: string,
  filenames: readonly string[],
): ReadonlyMap<string, PythonMetadata> {
  const told = execFileSync(python, ['-c', READ, ...filenames], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  return new Map(Object.entries(JSON.parse(told.toString())))
}

const READ = `
import json, sys, tarfile, zipfile
from packaging.metadata import parse_email

TEXTS = dict(metadata_version='metadataVersion', name='name', version='version', summary='summary', description='description',
    description_content_type='descriptionContentType', author='author', author_email='authorEmail', maintainer='maintainer',
    maintainer_email='maintainerEmail', home_page='homePage', license='license', license_expression='licenseExpression',
    requires_python='requiresPython')
LISTS = dict(keywords='keywords', classifiers='classifiers', requires_dist='requiresDist', provides_extra='providesExtra')

def read(filename):
    if filename.endswith('.whl'):
        with zipfile.ZipFile(filename) as wheel:
            return wheel.read(next(each for each in wheel.namelist() if each.endswith('.dist-info/METADATA')))
    with tarfile.open(filename) as sdist:
        name = next(each for each in sdist.getnames() if each.count('/') == 1 and each.endswith('/PKG-INFO'))
        return sdist.extractfile(name).read()

found = {}
for filename in sys.argv[1:]:
    raw, unparsed = parse_email(read(filename))
    # Old tools wrote UNKNOWN for nothing, and PyPI reads it so.
    says = {ours: None if raw.get(theirs) == 'UNKNOWN' else raw.get(theirs) for theirs, ours in TEXTS.items()}
    says.update({ours: raw.get(theirs, []) for theirs, ours in LISTS.items()})
    says['projectUrls'] = [label + ', ' + url for label, url in raw.get('project_urls', {}).items()]
    found[filename] = says
print(json.dumps(found))
`
