import { ask } from '../engines/engine.ts'

/** What there is to ask for in an index. */
export type Sample = Readonly<{
  registry: string
  /** The hash of a block. */
  block: string
  projects: readonly Readonly<{ id: string; normalizedName: string }>[]
  files: readonly Readonly<{
    id: string
    cid: string
    filename: string
    blockNumber: string
    project: Readonly<{ id: string }>
  }>[]
  accounts: readonly Readonly<{ id: string }>[]
}>

const ROWS = 1000
const FILE_FIELDS = 'id cid filename blockNumber project { id }'

/** Reads up to five thousand files and a thousand projects of an index, and where it stands. */
export async function readSample(graphqlUrl: string): Promise<Sample> {
  const { data } = (await ask(
    graphqlUrl,
    `{
      _meta { block { hash } }
      registries(first: 1) { id }
      projects(first: ${ROWS}) { id normalizedName }
      accounts(first: 1) { id }
    }`,
  )) as { data: Omit<Sample, 'files'> & { _meta: { block: { hash: string } }; registries: { id: string }[] } }
  const files: Sample['files'][number][] = []
  for (let skip = 0; skip < 5 * ROWS; skip += ROWS) {
    const page = (await ask(graphqlUrl, `{ files(first: ${ROWS}, skip: ${skip}) { ${FILE_FIELDS} } }`)) as {
      data: Pick<Sample, 'files'>
    }
    files.push(...page.data.files)
  }
  const { registries, projects, accounts, _meta: meta } = data
  return { registry: registries[0]?.id ?? '', block: meta.block.hash, projects, files, accounts }
}
