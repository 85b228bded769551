/** Three numbers with points between them, as specVersion and apiVersion are. */
export type Version = readonly [number, number, number]

/** Null for text that is no version. */
export function parseVersion(text: string): Version | null {
  const [, major, minor, patch] = /^([0-9]{1,6})\.([0-9]{1,6})\.([0-9]{1,6})$/.exec(text) ?? []
  return patch === undefined ? null : [Number(major), Number(minor), Number(patch)]
}

/** Whether the first text is a version before the other. */
export function isBefore(text: string, other: string): boolean {
  const [a, b] = [parseVersion(text), parseVersion(other)]
  return a !== null && b !== null && compareVersions(a, b) < 0
}

export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
