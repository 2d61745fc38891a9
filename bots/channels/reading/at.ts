/** Looks into foreign data along a path. Undefined where something on the way is no object or has no such own key. */
export function at(data: unknown, ...path: readonly string[]): unknown {
  let here = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

export function stringAt(data: unknown, ...path: readonly string[]): string | undefined {
  const found = at(data, ...path);
  return typeof found === 'string' ? found : undefined;
}
