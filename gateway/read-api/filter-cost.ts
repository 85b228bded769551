import { COSTS } from './costs.ts'

/** What a `where` costs: its conditions, those within `and` and `or`, and within those of what is referred to (`owner_`). */
export function filterCost(where: unknown): number {
  if (Array.isArray(where)) return where.reduce((total: number, each) => total + filterCost(each), 0)
  if (typeof where !== 'object' || where === null) return 0
  return Object.entries(where).reduce((total, [key, value]) => total + conditionCost(key, value), 0)
}

function conditionCost(key: string, value: unknown): number {
  if (key === 'and' || key === 'or') return filterCost(value)
  if (key.endsWith('_')) return COSTS.reference + filterCost(value)
  return COSTS.condition + (Array.isArray(value) ? value.length * COSTS.item : 0)
}
