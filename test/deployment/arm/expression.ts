/** Azure's template language, as much of it as our template uses: "[concat(parameters('name'), '-logs')]". */

export type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

type Node =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Node[] }
  | { readonly kind: 'member'; readonly of: Node; readonly name: string };

const TOKEN = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z]\w*)|([(),.]))/y;

export const isExpression = (text: string): boolean => /^\[(?!\[).*\]$/s.test(text);

/** @throws Error that shows the expression, where it is none */
export function parse(expression: string): Node {
  const source = expression.slice(1, -1).trim();
  const tokens = tokensOf(source);
  let next = 0;
  const take = (wanted?: string): string => {
    const token = tokens[next++];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`expected ${wanted ?? 'more'} and found ${token ?? 'the end'} in ${expression}`);
    return token;
  };
  const primary = (): Node => {
    const token = take();
    if (token.startsWith("'")) return { kind: 'value', value: token.slice(1) };
    if (/^-?\d/.test(token)) return { kind: 'value', value: Number(token) };
    if (!/^[A-Za-z]/.test(token)) throw new Error(`unexpected ${token} in ${expression}`);
    take('(');
    const given: Node[] = [];
    while (tokens[next] !== ')') {
      given.push(whole());
      if (tokens[next] !== ')') take(',');
    }
    take(')');
    return { kind: 'call', name: token, given };
  };
  const whole = (): Node => {
    let node = primary();
    while (tokens[next] === '.') {
      take('.');
      node = { kind: 'member', of: node, name: take() };
    }
    return node;
  };
  const node = whole();
  if (next < tokens.length) throw new Error(`${tokens[next]} is too much in ${expression}`);
  return node;
}

function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new Error(`cannot read ${source.slice(from, from + 30)}`);
    const [, words, number, name, mark] = found;
    tokens.push(words === undefined ? (number ?? name ?? mark ?? '') : `'${words.replaceAll("''", "'")}`);
  }
  return tokens;
}

/** @throws Error for a function that Azure has not, or that we do not know yet */
export function evaluate(node: Node, functions: Functions): unknown {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'member') {
    const of = evaluate(node.of, functions);
    if (typeof of !== 'object' || of === null || !Object.hasOwn(of, node.name)) throw new Error(`no .${node.name}`);
    return Reflect.get(of, node.name);
  }
  const run = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined;
  if (!run) throw new Error(`no function ${node.name}`);
  // Azure, too, evaluates only the branch that is taken.
  if (node.name === 'if') {
    const [condition, yes, no] = node.given;
    if (!condition || !yes || !no) throw new Error('if takes three');
    return evaluate(evaluate(condition, functions) === true ? yes : no, functions);
  }
  return run(...node.given.map((one) => evaluate(one, functions)));
}

/** Every expression in it is put in place, keys too. */
export function resolve(value: unknown, functions: Functions): unknown {
  if (typeof value === 'string') return isExpression(value) ? evaluate(parse(value), functions) : value;
  if (Array.isArray(value)) return value.map((one) => resolve(one, functions));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [String(resolve(key, functions)), resolve(one, functions)]),
  );
}

/** The names that are given to one function anywhere in it: parameters('…'), variables('…'). */
export function namesIn(value: unknown, called: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'member') visit(node.of);
    if (node.kind !== 'call') return;
    const [first] = node.given;
    if (node.name === called && first?.kind === 'value') names.add(String(first.value));
    node.given.forEach(visit);
  };
  JSON.stringify(value, (key, one) => {
    for (const text of [key, one]) if (typeof text === 'string' && isExpression(text)) visit(parse(text));
    return one;
  });
  return names;
}
