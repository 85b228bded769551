/**
 * Licences that let anybody use, change and pass on what stands under them, asking for no more than to be named; MPL-2.0 asks
 * that changes of its own files stay under it, and we change none.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
])

/** Licences of packages that only build or test, or that `npm start` runs for its own chain; none is passed on by us. */
const ALLOWED_FOR_TOOLS = new Set([...ALLOWED, 'CC-BY-4.0', 'LGPL-3.0'])

/** Packages that say nothing a program can read; somebody read their files. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  '@graphprotocol/graph-ts': 'MIT or Apache-2.0, by its LICENSE files',
  '@rescript/std': 'LGPL-3.0 or later, by its LICENSE file',
  eyes: 'MIT, by its LICENSE file',
  memorystream: 'MIT, by its package.json',
}

/** Whether a package's licence is one that a program of ours may be installed with. */
export function isAllowed(license: string | null): boolean {
  return license !== null && holds(license, ALLOWED)
}

/** Whether a package may stand in the lock file at all. */
export function isAllowedForTools(name: string, license: string | null): boolean {
  if (name in READ_BY_HAND) return true
  return license !== null && holds(license, ALLOWED_FOR_TOOLS)
}

/** Of an SPDX expression: each term of an AND, one term of an OR. */
function holds(license: string, allowed: ReadonlySet<string>): boolean {
  const terms = license.replace(/^\(|\)$/g, '')
  if (terms.includes(' AND ')) return terms.split(' AND ').every((term) => allowed.has(term))
  return terms.split(' OR ').some((term) => allowed.has(term))
}
