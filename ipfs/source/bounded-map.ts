/** A map that forgets what was asked for longest ago where it has more than `most`. */
export function createBoundedMap<V>(
  most: number,
): Readonly<{ get(key: string): V | undefined; set(key: string, value: V): void }> {
  const values = new Map<string, V>()

  function set(key: string, value: V): void {
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
  }

  return {
    get: (key) => {
      const value = values.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
  }
}
