import type { ProjectListEntry } from '../registry-index.ts'

/** How a project list is spelled: what stands before its members, between them and after them. */
export type ListText = Readonly<{
  before: string
  memberOf: (entry: ProjectListEntry) => string
  separator: string
  after: string
}>
