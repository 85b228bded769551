import type { FileContentStore, FileContentStoreOptions } from '@dipmp/ipfs'
import type { CommandOption, Invocation } from '../command.ts'

export const STORE_OPTION: CommandOption = {
  flags: '--store <folder>',
  description: "the content store's folder (DIPMP_STORE), such as .dipmp/content",
}

/**
 * Runs something with the store that a command line names, and closes it.
 * @throws InvalidConfigError (INVALID_CONFIG) where it names none, or a folder that is not there.
 */
export async function withStore<T>(
  invocation: Invocation,
  run: (store: FileContentStore) => Promise<T>,
  options: FileContentStoreOptions = {},
): Promise<T> {
  const { existsSync } = await import('node:fs')
  const { createFileContentStore } = await import('@dipmp/ipfs')
  const { storePath } = await import('../layers.ts')
  const { InvalidConfigError } = await import('../errors.ts')
  const path = storePath(invocation)
  // A wrong letter would otherwise make an empty store.
  if (!existsSync(path)) throw new InvalidConfigError([`there is no folder ${path}; make it for a new content store`])
  const store = await createFileContentStore(path, options)
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}
