export { type AppOptions, createApp, createRouter } from './app.ts'
export { type GatewayConfig, readGatewayConfig } from './config.ts'
export type { GraphqlRegistryIndexOptions } from './graphql/registry-index.ts'
export { graphqlRegistryIndex } from './graphql/registry-index.ts'
export type { RegistryAddress } from './registry-address.ts'
export type {
  Block,
  CoreMetadataFile,
  File,
  Project,
  ProjectList,
  ProjectListEntry,
  ProjectStatus,
  ReadOptions,
  ReadProjectOptions,
  RegistryIndex,
  WantedFiles,
  Yank,
} from './registry-index.ts'
export { type RunningGateway, type StartGatewayOptions, startGateway } from './start-gateway.ts'
