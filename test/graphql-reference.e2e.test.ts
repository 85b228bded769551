import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { askWithVariables } from './graphql-reference/ask.ts'
import { patternOf, readExamples, readReference, readRefusals, withEntities } from './graphql-reference/reference.ts'
import { liveOn, publishSample, type Variables } from './graphql-reference/sample.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { untilCoreMetadataIsRead } from './until-read.ts'

const examples = readExamples()

let stack: TestStack
let variables: Variables

beforeAll(async () => {
  stack = await startTestStack()
  await publishSample(stack)
  variables = await liveOn(stack)
  await untilCoreMetadataIsRead(stack.graphqlUrl)
})

afterAll(() => stack?.stop())

test('docs/reference/graphql.md has every entity of the schema; if not, run node test/graphql-reference/reference.ts', () => {
  expect(readReference()).toBe(withEntities(readReference()))
})

describe('the examples of docs/reference/graphql.md', () => {
  test('are all read', () => {
    expect(examples).toHaveLength(16)
    expect(readReference().match(/```graphql/g)).toHaveLength(16)
  })

  test.each(examples)('$title', async ({ query, answer }) => {
    const { data, errors } = await askWithVariables(stack.graphqlUrl, query, variables)

    expect(errors).toBeUndefined()
    expect(data).toEqual(patternOf(answer, matching))
  })

  test.each(examples)('$title, through a gateway', async ({ query }) => {
    const byGateway = await askWithVariables(`${stack.gatewayUrl}/graphql`, query, variables)

    expect(byGateway).toEqual(await askWithVariables(stack.graphqlUrl, query, variables))
  })
})

test.each(readRefusals())('$query is refused as docs/reference/graphql.md says', async ({ query, message }) => {
  const { data, errors } = await askWithVariables(stack.graphqlUrl, query, variables)

  expect(data).toBeUndefined()
  expect(errors?.[0]?.message).toEqual(patternOf(message, matching))
})

function matching(pattern: RegExp | null): unknown {
  return pattern ? expect.stringMatching(pattern) : expect.anything()
}
