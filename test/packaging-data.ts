import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './tools.ts'

// What PyPI itself goes by: its classifiers, and the licences that PyPA's packaging knows.
const PROGRAM = `
import datetime, importlib.metadata, json
from packaging.licenses import _spdx
import trove_classifiers
date = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
print(json.dumps({
    'classifiers': {
        'source': 'trove-classifiers ' + importlib.metadata.version('trove-classifiers'),
        'date': date,
        'classifiers': sorted(trove_classifiers.classifiers),
        'deprecated': dict(sorted(trove_classifiers.deprecated_classifiers.items())),
    },
    'licenses': {
        'source': 'packaging ' + importlib.metadata.version('packaging'),
        'date': date,
        'version': _spdx.VERSION,
        'licenses': [each['id'] for each in _spdx.LICENSES.values()],
        'exceptions': [each['id'] for each in _spdx.EXCEPTIONS.values()],
    },
}))
`

/** Writes packaging/data/ anew from the newest trove-classifiers and packaging on PyPI. */
function writePackagingData(): void {
  const folder = mkdtempSync(join(tmpdir(), 'dipmp-data-'))
  try {
    const python = join(folder, 'venv', 'bin', 'python')
    execFileSync('python3', ['-m', 'venv', join(folder, 'venv')])
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', 'trove-classifiers', 'packaging'])
    const read: Readonly<Record<string, unknown>> = JSON.parse(
      execFileSync(python, ['-c', PROGRAM], { encoding: 'utf8' }),
    )
    for (const [name, data] of Object.entries(read)) {
      writeFileSync(join(repository, 'packaging', 'data', `${name}.json`), `${JSON.stringify(data, null, 1)}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// node test/packaging-data.ts
if (process.argv[1] === import.meta.filename) writePackagingData()
