import type { Middleware } from 'koa'
import type { CheckFresh } from '../follow/freshness.ts'

/** What a route finds missing in a project that the index has. Other absences the index itself tells. */
const ABSENCES = new Set(['RELEASE_NOT_FOUND', 'FILE_NOT_RECORDED'])

/** Answers that a project lacks something only while its index is fresh enough to know. */
export function checkAbsences(checkFresh: CheckFresh): Middleware {
  return async (_ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (error instanceof Error && 'code' in error && ABSENCES.has(String(error.code))) checkFresh()
      throw error
    }
  }
}
