/** Spells a path from the root as a reference that is relative to a URL of this server (RFC 3986, 4.2). */
export function relativePath(url: string, path: string): string {
  const from = foldersOf(url)
  const to = foldersOf(path)
  let shared = 0
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1
  const last = path.slice(path.lastIndexOf('/') + 1)
  const up = '../'.repeat(from.length - shared)
  const down = [...to.slice(shared), last].join('/')
  // With a point before it, no first segment is taken for a scheme, and an empty one for the URL itself.
  return up === '' ? `./${down}` : up + down
}

/** The segments before the last slash, as they are written. */
function foldersOf(url: string): string[] {
  const [path = ''] = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/)
  return path.split('/').slice(1, -1)
}
