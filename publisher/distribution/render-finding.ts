import type { Finding } from '@dipmp/packaging'

/** A finding as a line: where, what, and what to do. */
export function renderFinding({ place, fault, cure }: Finding): string {
  return `${place === null ? '' : `${place}: `}${fault}; ${cure}`
}
