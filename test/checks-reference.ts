import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDINGS } from '@dipmp/packaging'
import classifiers from '../packaging/data/classifiers.json' with { type: 'json' }
import licenses from '../packaging/data/licenses.json' with { type: 'json' }
import { repository } from './tools.ts'

/** Renders docs/reference/checks.md from what a check can find. */
export function renderChecksReference(): string {
  return `# What \`dipmp check\` finds

\`dipmp check\` reads each distribution as \`dipmp publish\` does, and tells of each what it finds: a code, where it is (a field of core
metadata, or a file), what is wrong, and what to do. An error keeps the distribution from being published. A warning does not, unless
you say \`--strict\`; \`publish\` shows it. With \`--json\` each file has its list of \`findings\`, and \`sound\` says how it ended. This page is
written by \`node test/checks-reference.ts\`; a test compares.

## Errors

${tableOf('error')}

## Warnings

${tableOf('warning')}

## What it goes by

PyPI's own rules: core metadata by PyPA's \`packaging\`, and what PyPI adds to it. A test compares 20,000 random texts a run with
\`packaging\`, and 150 distributions of popular projects with what PyPI takes. The lists that come with \`dipmp\` are those of
${classifiers.source} (${classifiers.date}) and of SPDX ${licenses.version} (${licenses.source}, ${licenses.date}); \`node test/packaging-data.ts\` writes them anew.

Where it is not \`packaging\` or PyPI, and why:

- A field that says nothing, or \`UNKNOWN\`, is left out, as PyPI leaves it out; \`packaging\` reads it. An empty Import-Name says something.
- A field that nobody knows, and License-File before Metadata-Version 2.4, are warnings: twine refuses the first and leaves out the
  second, PyPI never sees them.
- \`===\` compares printable ASCII here, and anything in \`packaging\`.
- Blanks other than those of ASCII around a Description-Content-Type are not taken.
- An e-mail address is read by a part of RFC 5322: no comments, no quoted local part. As on PyPI, a list of several is not looked into.
- Local versions and platforms that PyPI refuses are warnings here: a registry takes them.
- Refused here, and taken by PyPI: a line of core metadata that is no field, where Python silently goes on with the body; NUL; core
  metadata of more than [an index reads](../concepts/limits.md); a wrong RECORD; zips and tars of which readers differ.
- PyPI refuses names of modules of Python's library, and names that it has prohibited. A registry has no such list.

## Descriptions

Markdown and plain text always render. Of reStructuredText, which a description without a type is taken for, these faults are found: rules
of titles that are too short; directives and roles that docutils does not know, such as Sphinx's, or that pages do not let through; lists
and markup that do not end in a blank line; indentation where none may be; literals, emphasis and phrases without their end; \`::\` with
nothing indented behind it. What is found stops PyPI's renderer too. It may stop at other faults, such as broken tables or unknown targets:
\`twine check\` has docutils itself.

## Secrets

Each file of at most 1 MiB is looked into, up to 256 MiB in all, and 20 findings are told. Looked for are private keys in PEM, tokens of
PyPI, GitHub, GitLab, npm, Slack and Stripe, access keys of AWS, and files named \`.pypirc\`, \`.env\`, \`.netrc\`, \`.git-credentials\`, \`.htpasswd\`,
\`id_rsa\` and the like. Keys that tests come with are found as well; a secret that looks otherwise is not.
`
}

function tableOf(wanted: 'error' | 'warning'): string {
  const rows = Object.entries(FINDINGS)
    .filter(([, { severity }]) => severity === wanted)
    .map(([code, { what, cure }]) => [`\`${code}\``, escapeCell(what), escapeCell(cure)])
  const head = ['code', 'what was found', 'what to do']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\\\|')
}

// node test/checks-reference.ts
if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(repository, 'docs', 'reference', 'checks.md'), renderChecksReference())
}
