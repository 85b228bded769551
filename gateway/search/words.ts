/** The words to look for in names, in the form that names have; more than a few letters of what nobody types are cut. */
export function searchWords(query: string): readonly string[] {
  return query
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z0-9._-]+/)
    .map((word) => word.replace(/[-_.]+/g, '-').replace(/^-|-$/g, ''))
    .filter((word) => word !== '')
}
