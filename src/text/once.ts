/** Makes something the first time it is needed and keeps it: to make a formatter costs a hundred times its use. */
export function once<Key extends string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>()

  return key => {
    const made = kept.get(key) ?? make(key)
    kept.set(key, made)

    return made
  }
}
