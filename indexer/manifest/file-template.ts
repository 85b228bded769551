import type { FileTemplateShape } from './shape.ts'

/** What runs for files that handlers ask for while indexing. */
export type FileTemplate = Readonly<{
  name: string
  apiVersion: string
  /** The mapping's file as the manifest names it. */
  file: string
  wasm: Uint8Array
  handler: string
  /** The entity types that the handler may use; no other handler may. */
  entities: readonly string[]
}>

/** Reads what a template of the manifest names. @throws {ManifestError} */
export async function readFileTemplate(
  { name, mapping }: FileTemplateShape,
  read: (file: string) => Promise<Buffer>,
): Promise<FileTemplate> {
  const { apiVersion, file, handler, entities } = mapping
  return { name, apiVersion, file, wasm: await read(file), handler, entities }
}
