import type { Filter } from '../store/entity-reader.ts'
import { valueText } from '../store/value-text.ts'

/** A filter as graph-node's messages show it. */
export function filterText(filter: Filter): string {
  switch (filter.type) {
    case 'and':
    case 'or':
      return filter.filters.map(filterText).join(` ${filter.type} `)
    case 'compare':
      return `${filter.field} ${filter.operator} ${valueText(filter.value)}`
    case 'in':
      return `${filter.field} ${filter.negated ? 'not in' : 'in'} (${filter.values.map(valueText).join(',')})`
    case 'contains':
      return `${matchText(filter)}*${valueText(filter.value)}*${caseText(filter)}`
    case 'startsWith':
      return `${matchText(filter)}^${valueText(filter.value)}*${caseText(filter)}`
    case 'endsWith':
      return `${matchText(filter)}*${valueText(filter.value)}$${caseText(filter)}`
    case 'changedSince':
      return `block >= ${filter.block}`
    case 'child':
      return filter.reference.entityTypes
        .map((type) => `join on ${filter.reference.field} with ${type}(${filterText(filter.filter)})`)
        .join(' or ')
    case 'refused':
      return filterText(filter.filter)
    default:
      return filter satisfies never
  }
}

function matchText({ field, negated }: Readonly<{ field: string; negated: boolean }>): string {
  return `${field} ${negated ? '!' : ''}~ `
}

function caseText({ ignoreCase }: Readonly<{ ignoreCase: boolean }>): string {
  return ignoreCase ? 'i' : ''
}
