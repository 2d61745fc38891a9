/** Puts the template together as Azure would, with values that stand for what only Azure knows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Functions, resolve } from './expression.ts';

const FOLDER = new URL('../../../deployment/', import.meta.url);
export const jsonOf = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

const parameter = z.strictObject({
  type: z.enum(['string', 'secureString', 'int', 'bool']),
  defaultValue: z.union([z.string(), z.int(), z.boolean()]).optional(),
  allowedValues: z.array(z.string()).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minValue: z.int().optional(),
  maxValue: z.int().optional(),
  metadata: z.strictObject({ description: z.string() }).optional(),
});
export type Parameter = z.infer<typeof parameter>;

/** The published schema (2019-04-01) of a template, of the parts that we use. */
const templateSchema = z.strictObject({
  $schema: z.literal('https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'),
  contentVersion: z.string().regex(/^\d+\.\d+\.\d+\.\d+$/),
  metadata: z.record(z.string(), z.unknown()),
  parameters: z.record(z.string(), parameter),
  variables: z.record(z.string(), z.unknown()),
  resources: z.array(
    z.looseObject({
      type: z.string(),
      apiVersion: z.string().regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/),
      name: z.string(),
      scope: z.string().optional(),
      condition: z.string().optional(),
      dependsOn: z.array(z.string()).optional(),
      metadata: z.strictObject({ description: z.string() }).optional(),
    }),
  ),
  outputs: z.record(
    z.string(),
    z.strictObject({ type: z.enum(['string', 'int', 'bool', 'object', 'array']), value: z.unknown() }),
  ),
});

export const template = templateSchema.parse(jsonOf('azure.json'));

const parameterFile = z.strictObject({
  $schema: z.literal('https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'),
  contentVersion: z.string(),
  parameters: z.record(z.string(), z.strictObject({ value: z.unknown() })),
});
export type Given = Readonly<Record<string, unknown>>;

export function givenIn(file: string): Given {
  const { parameters } = parameterFile.parse(jsonOf(file));
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}

const GROUP = '/subscriptions/sub/resourceGroups/group';
export const TENANT = '11111111-2222-3333-4444-666666666666';
export const IDENTITY = '11111111-2222-3333-4444-777777777777';

/** `Microsoft.App/containerApps`, `a` or `A/b/c`, `x`, `y` → the id. */
function idFor(base: string, type: string, ...names: readonly string[]): string {
  const [provider = '', ...kinds] = type.split('/');
  if (kinds.length !== names.length) throw new Error(`${type} takes ${kinds.length} names, not ${names.length}`);
  return `${base}/providers/${provider}/${kinds.map((kind, index) => `${kind}/${names[index]}`).join('/')}`;
}

/** What Azure says of a resource that stands. */
const KNOWN_OF: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/userAssignedIdentities\/[^/]+$/, { principalId: '11111111-2222-3333-4444-888888888888', clientId: IDENTITY }],
  [/databaseAccounts\/[^/]+$/, { documentEndpoint: 'https://guide.documents.azure.com:443/' }],
  [/managedEnvironments\/[^/]+$/, { defaultDomain: 'gentle-wave.swedencentral.azurecontainerapps.io' }],
  [/registries\/[^/]+$/, { loginServer: 'guide.azurecr.io' }],
];

const strings = (given: readonly unknown[]): string[] => given.map(String);

function functionsFor(given: Given, referenced: (id: string) => void): Functions {
  const functions: Functions = {
    parameters(name) {
      const known = template.parameters[String(name)];
      if (!known) throw new Error(`no parameter ${name}`);
      const value = given[String(name)] ?? known.defaultValue;
      if (value === undefined) throw new Error(`parameter ${name} is not given`);
      return value;
    },
    variables(name) {
      if (!Object.hasOwn(template.variables, String(name))) throw new Error(`no variable ${name}`);
      const value = template.variables[String(name)];
      return resolve(value, {
        ...functions,
        reference: () => {
          throw new Error('a variable cannot use reference()');
        },
      });
    },
    concat: (...parts) => (parts.every(Array.isArray) ? parts.flat(1) : strings(parts).join('')),
    createArray: (...items) => items,
    createObject: (...pairs) =>
      Object.fromEntries(pairs.filter((_, index) => index % 2 === 0).map((key, index) => [key, pairs[2 * index + 1]])),
    union: (...objects) => Object.assign({}, ...objects),
    if: () => undefined,
    and: (...all) => all.every((one) => one === true),
    not: (one) => one !== true,
    empty: (one) => one === '' || (Array.isArray(one) && one.length === 0),
    equals: (a, b) => String(a).toLowerCase() === String(b).toLowerCase(),
    max: (...all) => Math.max(...all.map(Number)),
    string: (one) => String(one),
    null: () => null,
    json: (one) => JSON.parse(String(one)),
    guid: (...parts) => createHash('sha256').update(parts.join()).digest('hex').slice(0, 32),
    uniqueString: (...parts) => createHash('sha256').update(parts.join()).digest('hex').slice(0, 13),
    resourceGroup: () => ({ id: GROUP, location: 'swedencentral' }),
    subscription: () => ({ tenantId: TENANT, id: '/subscriptions/sub' }),
    resourceId: (...all) => idFor(GROUP, ...(strings(all) as [string])),
    subscriptionResourceId: (...all) => idFor('/subscriptions/sub', ...(strings(all) as [string])),
    extensionResourceId: (...all) => idFor(...(strings(all) as [string, string])),
    reference(id) {
      referenced(String(id));
      const known = KNOWN_OF.find(([pattern]) => pattern.test(String(id)));
      if (!known) throw new Error(`nothing is known of ${id}`);
      return known[1];
    },
  };
  return functions;
}

export interface Deployed {
  readonly id: string;
  readonly type: string;
  readonly apiVersion: string;
  /** The resource as it is sent: without what only the template's language uses. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly dependsOn: readonly string[];
  /** What it asks Azure about. */
  readonly referenced: readonly string[];
}

export interface Deployment {
  readonly resources: readonly Deployed[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** @throws Error where an expression names what does not exist */
export function deploy(given: Given): Deployment {
  const resources = template.resources.flatMap((resource): Deployed[] => {
    const referenced: string[] = [];
    const functions = functionsFor(given, (id) => referenced.push(id));
    if (resource.condition && resolve(resource.condition, functions) !== true) return [];
    const { type, apiVersion, scope, dependsOn, condition: _, metadata: __, ...rest } = resource;
    const body = resolve(rest, functions) as Record<string, unknown>;
    const base = scope === undefined ? GROUP : `${GROUP}/providers/${resolve(scope, functions)}`;
    const id = idFor(base, type, ...String(body.name).split('/'));
    return [{ id, type, apiVersion, body, dependsOn: resolve(dependsOn ?? [], functions) as string[], referenced }];
  });
  const functions = functionsFor(given, () => undefined);
  const outputs = Object.entries(template.outputs).map(([name, { value }]) => [name, resolve(value, functions)]);
  return { resources, outputs: Object.fromEntries(outputs) };
}
