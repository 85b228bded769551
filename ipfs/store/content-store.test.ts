import { createTempFolder } from '../test/temp-folder.ts'
import { describeContentStore } from './conformance.ts'
import { createFileContentStore } from './file-content-store.ts'
import { createMemoryContentStore } from './memory-content-store.ts'

describeContentStore('memory', async () => ({ store: createMemoryContentStore(), close: async () => undefined }))

describeContentStore('file', async () => {
  const folder = await createTempFolder()
  return { store: await createFileContentStore(folder.path), close: folder.remove }
})
