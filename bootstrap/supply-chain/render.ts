import type { Component } from './bill.ts'
import type { Program } from './programs.ts'

/** The page docs/reference/dependencies.md: how many packages each program installs, which, and under what licences. */
export function renderDependencies(bills: ReadonlyMap<Program, readonly Component[]>): string {
  const counts = [...bills].map(([program, components]) => `- ${program}: ${components.length} packages`)
  return `# Dependencies

What each program installs in production, by \`npm ci --omit=dev --workspace=@dipmp/<program>\`. \`npm run supply-chain\` writes
this page, and a software bill of materials (CycloneDX 1.5) of each program into \`build/sbom/\`; a test holds the page and
the licences, and installs each program to see that this is all. Optional parts for other platforms are counted with them.

${counts.join('\n')}
${[...bills].map(renderProgram).join('')}`
}

function renderProgram([program, components]: readonly [Program, readonly Component[]]): string {
  const byLicense = Map.groupBy(components, ({ license }) => license ?? 'none told')
  const lists = [...byLicense]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([license, list]) => {
      const names = list.map(({ name, version }) => `\`${name}\` ${version}`).sort()
      return `**${license}**: ${names.join(', ')}.\n`
    })
  return `\n## ${program}\n\n${lists.join('\n')}`
}
