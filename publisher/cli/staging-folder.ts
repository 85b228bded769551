import { openStaging, type Staging } from '../staging/staging.ts'
import type { Invocation } from './command.ts'
import { InvalidConfigError } from './errors.ts'
import { readLayers, type SettingSources, stagingFolder } from './layers.ts'
import { parseAddress, parseUrl } from './parse-setting.ts'

/** Opens the staging that the settings name. */
export function openStagingOf(invocation: Invocation): Staging {
  return openStaging(stagingFolder(invocation))
}

/**
 * Returns the gateway and the registry, or null where the settings do not name both.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readGateway(sources: SettingSources): Readonly<{ gateway: string; registry: string }> | null {
  const layers = readLayers(sources)
  const [gateway, registry] = (['gateway', 'registry'] as const).map((key) =>
    layers.map((layer) => layer[key]).find((value) => value !== undefined),
  )
  if (gateway === undefined || registry === undefined) return null
  const faults: string[] = []
  const url = parseUrl(gateway, '--gateway (DIPMP_GATEWAY)', faults)
  const address = parseAddress(registry, '--registry (REGISTRY)', faults)
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return { gateway: url.replace(/\/+$/, ''), registry: address.toLowerCase() }
}

/**
 * Returns the pages of the registry at the gateway, or null where the settings do not name both.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readIndexUrl(sources: SettingSources): string | null {
  const place = readGateway(sources)
  return place && `${place.gateway}/simple/${place.registry}/`
}
