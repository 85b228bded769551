import { basename } from 'node:path/posix'
import { type Finding, finding, quote } from '@dipmp/packaging'

/** The largest member that is looked into; secrets stand in short files. */
export const MAX_SCANNED_SIZE = 1024 * 1024

/** The most bytes of a distribution that are looked into. */
const MAX_SCANNED_IN_ALL = 256 * 1024 * 1024

const MOST_FINDINGS = 20

/** How each kind of secret begins, which is quick to find, and what it looks like from there. */
const SECRETS: readonly Readonly<{ what: string; begin: string; pattern: RegExp }>[] = [
  {
    what: 'a private key',
    begin: '-----BEGIN ',
    pattern: /^-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----\r?\n/,
  },
  { what: 'a token of PyPI', begin: 'pypi-AgE', pattern: /^pypi-AgE[A-Za-z0-9_-]{50}/ },
  // AWS's own documentation has keys that end in EXAMPLE.
  { what: 'a key of AWS', begin: 'AKIA', pattern: /^AKIA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])/ },
  { what: 'a token of GitHub', begin: 'ghp_', pattern: /^ghp_[A-Za-z0-9]{36}(?![A-Za-z0-9])/ },
  { what: 'a token of GitHub', begin: 'github_pat_', pattern: /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/ },
  { what: 'a token of GitLab', begin: 'glpat-', pattern: /^glpat-[A-Za-z0-9_-]{20}/ },
  { what: 'a token of npm', begin: 'npm_', pattern: /^npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/ },
  { what: 'a token of Slack', begin: 'xoxb-', pattern: /^xoxb-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9]{24}/ },
  { what: 'a key of Stripe', begin: 'sk_live_', pattern: /^sk_live_[A-Za-z0-9]{24}/ },
]

const LONGEST_SECRET = 200

/** Files that hold secrets where tools look for them. */
const SECRET_FILES: readonly string[] = [
  ...['.pypirc', '.env', '.netrc', '.git-credentials', '.htpasswd'],
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'],
]

/** Looks for what should not be published; takes the members of a distribution one by one. */
export class SecretScanner {
  readonly #found: Finding[] = []
  #scanned = 0

  get found(): readonly Finding[] {
    return this.#found
  }

  /** Looks at the name of a file. */
  scanName(path: string): void {
    if (SECRET_FILES.includes(basename(path))) this.#add(path, 'its name is that of a file of secrets')
  }

  /** Looks into the whole contents of a file, which has `MAX_SCANNED_SIZE` bytes at most. */
  scan(path: string, bytes: Buffer): void {
    if (bytes.length > MAX_SCANNED_SIZE || this.#scanned + bytes.length > MAX_SCANNED_IN_ALL) return
    this.#scanned += bytes.length
    const what = secretIn(bytes)
    if (what !== null) this.#add(path, `it has what looks like ${what}`)
  }

  #add(path: string, fault: string): void {
    if (this.#found.length >= MOST_FINDINGS) return
    // The path is of a stranger's making where a distribution is.
    this.#found.push(finding('secret', quote(path).slice(1, -1), fault))
  }
}

function secretIn(bytes: Buffer): string | null {
  for (const { what, begin, pattern } of SECRETS) {
    for (let at = bytes.indexOf(begin, 0, 'latin1'); at >= 0; at = bytes.indexOf(begin, at + begin.length, 'latin1')) {
      if (pattern.test(bytes.toString('latin1', at, at + LONGEST_SECRET))) return what
    }
  }
  return null
}
