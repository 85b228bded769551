/**
 * Where the program of a thread is: beside this file, as it is written or, in the packed program, as JavaScript. Its name
 * has no ending.
 */
export function threadUrl(name: string): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./${name}.${ending}`, import.meta.url)
}
