/** Makes the lexicon's name of an id ("danger." and the id), once for each: a name put together anew is slow to look up. */
export function named(prefix: string, suffix = ''): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const made = known.get(id) ?? prefix + id + suffix;
    known.set(id, made);
    return made;
  };
}
