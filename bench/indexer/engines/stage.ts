import { glob, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildSubgraph } from '@dipmp/subgraph'
import { readSections, WasmReader, writeNumber, writeSections } from '../../../indexer/runtime/wasm-reader.ts'
import { stageSubgraph } from '../../../indexer/test/oracle/stage-subgraph.ts'

/** The name that the recorded chain goes by. */
export const NETWORK = 'mainnet'

const DATA_SECTION = 11

/** The built manifests of the project's subgraph: as it is, and so that each event gets a new instance. */
export async function stageManifests(folder: string): Promise<Readonly<{ plain: string; fresh: string }>> {
  const { manifestPath } = await buildSubgraph()
  const plain = await stageSubgraph({ manifestPath, folder: join(folder, 'plain'), network: NETWORK })
  const fresh = await stageSubgraph({ manifestPath, folder: join(folder, 'fresh'), network: NETWORK })
  for await (const path of glob(join(dirname(fresh), '*', '*.wasm'))) {
    await writeFile(path, withPassiveSegment(await readFile(path)))
  }
  return { plain, fresh }
}

/**
 * The module with one empty passive segment of data. A running module may drop such a segment, which cannot be put back,
 * so the indexer makes a new instance of it for every event.
 */
function withPassiveSegment(wasm: Uint8Array): Uint8Array {
  const sections = readSections(wasm).map((section) => {
    if (section.id !== DATA_SECTION) return section
    const count = new WasmReader(section.content).number()
    const segments = section.content.subarray(writeNumber(count).length)
    const content = Buffer.concat([writeNumber(count + 1), segments, Uint8Array.of(1, 0)])
    return { ...section, content }
  })
  return writeSections(wasm, sections)
}
