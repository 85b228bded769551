import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What is found on the machine; null where it is not. */
export type Programs = Readonly<{ nginx: string | null; wrk: string | null; taskset: string | null }>

/** The Debian package of each. */
const PACKAGES: Readonly<Record<keyof Programs, string>> = { nginx: 'nginx', wrk: 'wrk', taskset: 'util-linux' }

/** Looks for the programs that the benchmark runs beside the gateway. */
export function findPrograms(path: string): Programs {
  // Debian keeps servers where only root's PATH looks.
  const folders = [...path.split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const find = (name: string) => folders.map((folder) => join(folder, name)).find(isProgram) ?? null
  return { nginx: find('nginx'), wrk: find('wrk'), taskset: find('taskset') }
}

/** Says which packages the missing ones are in. */
export function describeMissing(programs: Programs): string[] {
  const names = Object.keys(PACKAGES) as (keyof Programs)[]
  return names
    .filter((name) => programs[name] === null)
    .map((name) => `${name} is not here, and its rows are left out: apt-get install ${PACKAGES[name]}`)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
