export { type BuiltSubgraph, buildSubgraph } from './build.ts'
export { deploySubgraph, type SubgraphDeployment } from './deploy.ts'
export { GraphCliError } from './graph-cli.ts'
