import { buildSchema, graphqlSync } from 'graphql'
import type { GraphAnswer, GraphRequest } from './graph-server.ts'

/** A small schema of the kind that indexers answer by. */
export const API_SCHEMA = buildSchema(`
  scalar Bytes
  type Project { id: Bytes! normalizedName: String! files(first: Int = 100, skip: Int = 0, where: File_filter): [File!]! }
  type File { id: Bytes! filename: String! project: Project! }
  input Project_filter { normalizedName: String normalizedName_in: [String!] files_: File_filter or: [Project_filter] }
  input File_filter { filename: String filename_contains: String project_: Project_filter or: [File_filter] and: [File_filter] }
  enum File_orderBy { id filename project__normalizedName }
  type Query {
    project(id: ID!): Project
    projects(first: Int = 100, skip: Int = 0, where: Project_filter): [Project!]!
    files(first: Int = 100, skip: Int = 0, orderBy: File_orderBy, where: File_filter): [File!]!
  }
`)

/** Answers introspection by that schema, and null to all else. */
export function introspect({ query, variables }: GraphRequest): GraphAnswer | null {
  if (!query.includes('__schema')) return null
  return graphqlSync({ schema: API_SCHEMA, source: query, variableValues: variables }) as GraphAnswer
}
