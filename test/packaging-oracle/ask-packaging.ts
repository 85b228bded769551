import { spawnSync } from 'node:child_process'

// What PyPA's packaging makes of a text, as a text that is equal where it reads the same; null where it refuses.
const PROGRAM = `
import json, sys
from packaging.licenses import canonicalize_license_expression
from packaging.metadata import ExceptionGroup, Metadata
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name, canonicalize_version
from packaging.version import Version

def of_field(field):
    def read(text):
        folded = text.replace('\\n', '\\n ')
        Metadata.from_email(f'Metadata-Version: 2.5\\nName: a\\nVersion: 1\\n{field}: {folded}\\n', validate=True)
        return True
    return read

def requirement(text):
    read = Requirement(text)
    return [read.name, read.url]

def metadata(text):
    try:
        Metadata.from_email(text.encode('utf-8'), validate=True)
    except ExceptionGroup as group:
        return sorted({error.field for error in group.exceptions})
    return []

READERS = {
    'name': lambda text: canonicalize_name(text, validate=True),
    'version': lambda text: [str(Version(text)), canonicalize_version(text)],
    'specifiers': lambda text: bool([SpecifierSet(text)]),
    'requirement': requirement,
    'license': lambda text: bool(canonicalize_license_expression(text)),
    'content type': of_field('Description-Content-Type'),
    'import name': of_field('Import-Name'),
    'license file': of_field('License-File'),
    'dynamic': of_field('Dynamic'),
    'metadata': metadata,
}

def read(kind, text):
    try:
        return READERS[kind](text)
    except (ValueError, ExceptionGroup):
        return None

json.dump([read(kind, text) for kind, text in json.load(sys.stdin)], sys.stdout)
`

/** A text, and as what it is to be read. */
export type Question = readonly [kind: string, text: string]

/** Asks PyPA's packaging about many texts with one start of Python; null where it refuses one. */
export function askPackaging(python: string, questions: readonly Question[]): readonly unknown[] {
  const read = spawnSync(python, ['-c', PROGRAM], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (read.status !== 0) throw new Error(read.stderr)
  return JSON.parse(read.stdout)
}
