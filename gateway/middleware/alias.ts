import type { Middleware } from 'koa'

/**
 * Serves every registry a second time as an index with a root of its own, `/c/<registry>/simple/`, `/c/<registry>/pypi/`
 * and `/c/<registry>/search`: clients that know one base URL, such as bandersnatch and pdm, put these after it. Files
 * are served under `/packages/` too.
 */
export function resolveAlias(): Middleware {
  return async (ctx, next) => {
    const path = targetOf(ctx.path)
    if (path !== null) ctx.path = path.path
    if (path?.registry) ctx.query = { ...ctx.query, registry: path.registry }
    await next()
  }
}

function targetOf(path: string): Readonly<{ path: string; registry?: string }> | null {
  // PyPI's files stand under this, and bandersnatch keeps a file under the path it has.
  if (path.startsWith('/packages/')) return { path: `/files${path.slice('/packages'.length)}` }
  // Pages name files relative to themselves, three levels up.
  if (path.startsWith('/c/files/')) return { path: path.slice('/c'.length) }
  const [, registry = '', root = '', rest = ''] = /^\/c\/([^/]+)\/(simple|pypi|search)(\/.*)?$/.exec(path) ?? []
  if (root === 'search') return { path: '/search', registry }
  // bandersnatch asks for the list without the last slash, and reads no redirect's answer.
  if (root === 'simple') return { path: `/simple/${registry}${rest || '/'}` }
  if (root === 'pypi') return { path: `/pypi/${registry}${rest}` }
  return null
}
