export type Answer = Readonly<{
  data?: Readonly<Record<string, unknown>>
  errors?: readonly Readonly<{ message: string }>[]
}>

/** Asks with those of the variables that the query names: one that it does not is an error. */
export async function askWithVariables(
  graphqlUrl: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const named = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`))
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: Object.fromEntries(named) }),
  })
  return (await response.json()) as Answer
}
