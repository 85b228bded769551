import { type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql'

type WithDirectives = Readonly<{ directives?: readonly ConstDirectiveNode[] | undefined }>

/** The directive of that name on a definition; null where there is none. */
export function directive(node: WithDirectives, name: string): ConstDirectiveNode | null {
  return node.directives?.find((each) => each.name.value === name) ?? null
}

/** The value of a directive's argument; null where it is not given. */
export function argument(node: ConstDirectiveNode, name: string): ConstValueNode | null {
  return node.arguments?.find((each) => each.name.value === name)?.value ?? null
}

/** The text of a string; null for another value. */
export function textOf(value: ConstValueNode | null): string | null {
  return value?.kind === Kind.STRING ? value.value : null
}
