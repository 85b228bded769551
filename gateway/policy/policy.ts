import { readFile } from 'node:fs/promises'
import { isNormalizedName } from '@dipmp/packaging'
import { z } from 'zod'
import { InvalidConfigError } from '../errors.ts'

/** What an operator serves and what not. It changes what this gateway answers, never what is recorded. */
export type Policy = Readonly<{
  /** The registries that are served; null for all. */
  registries: ReadonlySet<string> | null
  deniedCids: ReadonlySet<string>
  /** `<registry>/<normalized name>`. */
  deniedProjects: ReadonlySet<string>
  /** Registry -> the publishers whose files are shown; a registry that is not here shows all. */
  publishers: ReadonlyMap<string, ReadonlySet<string>>
  /** How many blocks there are, its own counted, before a file is shown; 1 for at once. */
  minConfirmations: number
  /** Whether files that came more than 14 days after their release's first are offered to installers. */
  offersLateFiles: boolean
}>

export const OPEN_POLICY: Policy = {
  registries: null,
  deniedCids: new Set(),
  deniedProjects: new Set(),
  publishers: new Map(),
  minConfirmations: 1,
  offersLateFiles: false,
}

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'is no address')
  .transform((text) => text.toLowerCase())

const policyFile = z.strictObject({
  registries: z.array(address).optional(),
  deniedCids: z.array(z.string().regex(/^[a-z0-9]{10,128}$/, 'is no cid in base32')).default([]),
  deniedProjects: z.array(z.string().transform(normalize).refine(isProject, 'is not <registry>/<project>')).default([]),
  publishers: z.record(address, z.array(address)).default({}),
  minConfirmations: z.number().int().min(1).max(100_000).default(1),
  offersLateFiles: z.boolean().default(false),
})

/**
 * Reads a policy file, which is JSON.
 * @throws InvalidConfigError (INVALID_CONFIG), which names all faults at once
 */
export async function readPolicy(path: string): Promise<Policy> {
  const read = policyFile.safeParse(await readJson(path))
  if (!read.success) {
    throw new InvalidConfigError(read.error.issues.map((issue) => `${path}: ${issue.path.join('.')} ${issue.message}`))
  }
  const { registries, deniedCids, deniedProjects, publishers, minConfirmations, offersLateFiles } = read.data
  return {
    registries: registries === undefined ? null : new Set(registries),
    deniedCids: new Set(deniedCids),
    deniedProjects: new Set(deniedProjects),
    publishers: new Map(
      Object.entries(publishers).map(([registry, shown]) => [registry.toLowerCase(), new Set(shown)]),
    ),
    minConfirmations,
    offersLateFiles,
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new InvalidConfigError([
      `POLICY_FILE ${path} cannot be read: ${cause instanceof Error ? cause.message : cause}`,
    ])
  }
}

function normalize(text: string): string {
  return text.replace(/^0x[0-9a-fA-F]{40}/, (found) => found.toLowerCase())
}

function isProject(text: string): boolean {
  const [registry = '', name = '', ...rest] = text.split('/')
  return /^0x[0-9a-f]{40}$/.test(registry) && isNormalizedName(name) && rest.length === 0
}
