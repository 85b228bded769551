export { type BuildOptions, type BuiltSubgraph, buildSubgraph } from './build.ts'
export { deploySubgraph, type SubgraphDeployment } from './deploy.ts'
export { GraphCliError } from './graph-cli.ts'
export { NetworkNotFoundError } from './network.ts'
