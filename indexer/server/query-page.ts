/** A page to try queries of the subgraph in a browser; it sends them to the URL that it stands under. */
export const QUERY_PAGE = page('{ _meta { block { number hash } deployment hasIndexingErrors } }')

/** The same for queries about how indexing is. */
export const STATUS_PAGE = page('{ indexingStatuses { subgraph health synced chains { latestBlock { number } } } }')

function page(query: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>GraphQL</title></head>
<body>
<form id="form">
<p><textarea id="query" rows="12" cols="100">${query}</textarea></p>
<p><button>Run</button></p>
</form>
<pre id="answer"></pre>
<script>
const url = location.pathname.replace(/\\/(graphql|playground)\\/?$/, '')
document.getElementById('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const body = JSON.stringify({ query: document.getElementById('query').value })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  document.getElementById('answer').textContent = JSON.stringify(await response.json(), null, 2)
})
</script>
</body>
</html>
`
}
