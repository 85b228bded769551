import type { CacheFolder } from './cache-folder.ts'

/** Keeps a text as a whole file of a folder; false where there is no room. A write that fails leaves nothing behind. */
export async function keepText(folder: CacheFolder, name: string, text: string): Promise<boolean> {
  const place = await folder.create(Buffer.byteLength(text))
  if (place === null) return false
  try {
    await place.handle.writeFile(text)
    await place.keep(name)
  } catch (error) {
    await place.discard()
    throw error
  } finally {
    await place.handle.close()
  }
  return true
}
