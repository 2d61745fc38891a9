/** Holds a resource against Azure's published types, as azureTypes.json has them. */
import { readFileSync } from 'node:fs';
import type { Deployed } from './deploy.ts';

type Type = string | readonly [Type] | { readonly [name: string]: Type };

const { types } = JSON.parse(readFileSync(new URL('azureTypes.json', import.meta.url), 'utf8')) as {
  readonly types: Readonly<Record<string, Type>>;
};

/** Channels are told apart by the kind of channel, as in Azure's own types. */
function typeOf({ type, apiVersion, body }: Deployed): Type | undefined {
  const channel = String(body.name).split('/').at(-1);
  return types[`${type}@${apiVersion}`] ?? types[`${type}@${apiVersion} ${channel}`];
}

/** What is wrong with it, in words. */
export function problemsOf(resource: Deployed): readonly string[] {
  const type = typeOf(resource);
  if (type === undefined) return [`${resource.type}@${resource.apiVersion} is not among the types`];
  return check(resource.body, type, resource.type);
}

function check(value: unknown, type: Type, at: string): readonly string[] {
  if (value === null) return [];
  if (typeof type === 'string') return checkPlain(value, type, at);
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one, index) => check(one, type[0], `${at}[${index}]`));
  }
  if (typeof value !== 'object' || Array.isArray(value)) return [`${at} is no object`];
  return checkObject(value as Readonly<Record<string, unknown>>, type as Readonly<Record<string, Type>>, at);
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  type: Readonly<Record<string, Type>>,
  at: string,
): readonly string[] {
  const missing = Object.keys(type).filter((name) => name.endsWith('!') && value[name.slice(0, -1)] === undefined);
  return [
    ...missing.map((name) => `${at} lacks ${name.slice(0, -1)}`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const known = type[name] ?? type[`${name}!`] ?? type['*'];
      return known === undefined ? [`${at} has an unknown ${name}`] : check(one, known, `${at}.${name}`);
    }),
  ];
}

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

function checkPlain(value: unknown, type: string, at: string): readonly string[] {
  // Azure's own types call it an integer and its documentation gives 0.5: half a processor.
  if (at.endsWith('.resources.cpu')) return typeof value === 'number' ? [] : [`${at} is no number`];
  if (type.startsWith('=')) {
    // Children are named after their parent: "bot/MsTeamsChannel".
    const last = at.endsWith('.name') ? String(value).split('/').at(-1) : value;
    return type.slice(1).split('|').includes(String(last)) ? [] : [`${at} is "${value}", none of ${type.slice(1)}`];
  }
  return KINDS[type]?.(value) ? [] : [`${at} is no ${type}: ${JSON.stringify(value)}`];
}
