import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionNode, Kind, parse, print } from 'graphql'
import { repository } from '../tools.ts'

/** Renders every type of schema.graphql with its fields and what they mean, as Markdown. */
export function renderEntities(): string {
  const { definitions } = parse(readFileSync(join(repository, 'schema.graphql'), 'utf8'))
  return definitions.map(renderDefinition).join('\n\n')
}

function renderDefinition(definition: DefinitionNode): string {
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    const values = definition.values?.map(({ name }) => `\`${name.value}\``).join(', ')
    return `### ${definition.name.value}\n\n${textOf(definition)} One of ${values}.`
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`${definition.kind} is not rendered`)
  const fields = definition.fields?.map((field) => `- \`${field.name.value}: ${print(field.type)}\` ${textOf(field)}`)
  return `### ${definition.name.value}\n\n${textOf(definition)}\n\n${fields?.join('\n')}`
}

function textOf({
  name,
  description,
}: Readonly<{ name: { value: string }; description?: { value: string } | undefined }>): string {
  if (description === undefined) throw new Error(`${name.value} has no description in schema.graphql`)
  return description.value
}
