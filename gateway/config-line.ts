import type { GatewayConfig } from './config.ts'

/**
 * The configuration as the log may have it. Of an address only its origin is told: a key may stand in its path or before
 * its host.
 */
export function describeConfig(config: GatewayConfig): Readonly<Record<string, unknown>> {
  return {
    ...config,
    subgraphUrl: originOf(config.subgraphUrl),
    ipfsGateways: config.ipfsGateways.map(originOf),
    indexStatusUrl: config.indexStatusUrl && originOf(config.indexStatusUrl),
    rpcUrls: config.rpcUrls.map(originOf),
    publicUrl: config.publicUrl && originOf(config.publicUrl),
    fallback: { ...config.fallback, baseUrl: config.fallback.baseUrl && originOf(config.fallback.baseUrl) },
  }
}

function originOf(text: string): string {
  const { protocol, host } = new URL(text)
  return `${protocol}//${host}`
}
