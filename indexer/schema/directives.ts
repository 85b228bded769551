import { type ConstDirectiveNode, Kind } from 'graphql'

type WithDirectives = Readonly<{ directives?: readonly ConstDirectiveNode[] | undefined }>

/** The directive of that name on a definition; null where there is none. */
export function directive(node: WithDirectives, name: string): ConstDirectiveNode | null {
  return node.directives?.find((each) => each.name.value === name) ?? null
}

/** A directive's argument where it is a string or a boolean; null otherwise. */
export function argument(node: ConstDirectiveNode, name: string): string | boolean | null {
  const value = node.arguments?.find((each) => each.name.value === name)?.value
  if (value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN) return value.value
  return null
}
