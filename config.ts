/** The environment, read once. Every missing or wrong setting is named in one error; in production nothing is assumed. */
import type { BotService } from './bots/adapters/botService.ts';
import { readSecrets } from './data/stores/secrets.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const APP_TYPES: readonly BotService['appType'][] = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'];

export interface Cosmos {
  readonly endpoint: string;
  /** Absent: the managed identity of the machine. */
  readonly key?: string;
  /** Which identity, where the machine has been given one by name; absent: the machine's own. */
  readonly identity?: string;
  readonly database: string;
}

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** The embedded store and local secrets. */
  readonly dataDir: string;
  /** Newest first: keys for hashes, encryption and links. */
  readonly secrets: readonly Uint8Array[];
  /** Where people reach the guide, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins of other sites that may frame the chat. */
  readonly widgetOrigins: readonly string[];
  /** How many proxies stand in front, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Hosts that replies may be sent to, as `https://host` or `https://*.host`. */
  readonly serviceUrls: readonly string[];
  readonly logLevel: LogLevel;
  readonly workers: number;
  /** Who shows it is told the metrics; absent: nobody is. */
  readonly metricsToken?: string;
  readonly sessionIdleMinutes: number;
  readonly botService?: BotService;
  readonly cosmos?: Cosmos;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The guide cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Azure Bot Service answers from: Teams, and every other channel of the public cloud. */
const AZURE_SERVICE_URLS = ['https://smba.trafficmanager.net', 'https://*.botframework.com'];
const LOCAL_ORIGINS = ['http://localhost:*', 'http://127.0.0.1:*'];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?$/i;
/** Long enough that nobody guesses it, and nothing that a header cannot hold. */
const METRICS_TOKEN = /^[\x21-\x7e]{16,}$/;
const SERVICE_URL = /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Takes settings out of the environment and remembers what was wrong. An empty setting counts as none. */
function createReader(environment: Environment) {
  const problems: string[] = [];
  const given = (name: string) => environment[name]?.trim() || undefined;
  const wrong = (name: string, why: string) => void problems.push(`${name} ${why}`);
  return {
    problems,
    given,
    wrong,
    number(name: string, fallback: number, from: number, to: number): number {
      const text = given(name);
      if (text === undefined) return fallback;
      const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      if (number >= from && number <= to) return number;
      wrong(name, `must be a whole number from ${from} to ${to}`);
      return fallback;
    },
    choice<T extends string>(name: string, fallback: T, choices: readonly T[]): T {
      const text = given(name);
      if (text === undefined) return fallback;
      const found = choices.find((choice) => choice === text);
      if (found === undefined) wrong(name, `must be one of ${choices.join(', ')}`);
      return found ?? fallback;
    },
    list(name: string, fallback: readonly string[], pattern: RegExp, what: string): readonly string[] {
      const text = given(name);
      if (text === undefined) return fallback;
      const items = text
        .split(',')
        .map((item) => item.trim().replace(/\/+$/, ''))
        .filter(Boolean);
      if (!items.every((item) => pattern.test(item))) wrong(name, `must be ${what}, with commas between`);
      return items;
    },
    address(name: string, fallback: string, protocols: readonly string[]): string {
      const text = given(name);
      if (text === undefined) return fallback;
      const url = URL.parse(text);
      if (!url || !protocols.includes(url.protocol) || url.username || url.search || url.hash)
        wrong(name, `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`);
      return text.replace(/\/+$/, '');
    },
  };
}
type Reader = ReturnType<typeof createReader>;

function botServiceFrom(read: Reader): BotService | undefined {
  const appId = read.given('MicrosoftAppId');
  const password = read.given('MicrosoftAppPassword');
  const tenantId = read.given('MicrosoftAppTenantId');
  const appType = read.choice('MicrosoftAppType', 'SingleTenant', APP_TYPES);
  if (!appId) {
    if (password || tenantId) read.wrong('MicrosoftAppId', 'is missing beside the other MicrosoftApp… settings');
    return undefined;
  }
  if (!GUID.test(appId)) read.wrong('MicrosoftAppId', 'must be the application id, a GUID');
  if (appType !== 'UserAssignedMSI' && !password) read.wrong('MicrosoftAppPassword', `is required for ${appType}`);
  if (appType !== 'MultiTenant' && !tenantId) read.wrong('MicrosoftAppTenantId', `is required for ${appType}`);
  if (!read.given('PUBLIC_URL')) read.wrong('PUBLIC_URL', 'is required with MicrosoftAppId: cards link to our pages');
  return { appId, appType, ...(password && { password }), ...(tenantId && { tenantId }) };
}

function cosmosFrom(read: Reader, production: boolean): Cosmos | undefined {
  const key = read.given('COSMOS_KEY');
  if (!read.given('COSMOS_ENDPOINT')) {
    if (key || read.given('COSMOS_DATABASE'))
      read.wrong('COSMOS_ENDPOINT', 'is missing beside the other COSMOS_ settings');
    return undefined;
  }
  const endpoint = read.address('COSMOS_ENDPOINT', '', production ? ['https:'] : ['https:', 'http:']);
  const database = read.given('COSMOS_DATABASE') ?? 'gruppeguiden';
  const identity = read.given('AZURE_CLIENT_ID');
  if (identity && !GUID.test(identity)) read.wrong('AZURE_CLIENT_ID', "must be a managed identity's client id, a GUID");
  return { endpoint, database, ...(key ? { key } : identity && { identity }) };
}

function secretsFrom(read: Reader, production: boolean, folder: string): readonly Uint8Array[] {
  try {
    return readSecrets({ setting: read.given('GUIDE_SECRETS'), production, folder });
  } catch (error) {
    read.problems.push(error instanceof Error ? error.message : 'GUIDE_SECRETS cannot be read');
    return [];
  }
}

/**
 * Reads the settings of docs/operations.md. Outside production a secret is made in DATA_DIR the first time.
 * @throws ConfigError that names every setting at fault, and shows no value
 */
export function readConfig(environment: Environment): Config {
  const read = createReader(environment);
  const mode = read.choice('NODE_ENV', 'development', ['development', 'test', 'production']);
  // A misspelt NODE_ENV is an error already; until it is mended nothing is taken to be safe.
  const production = mode === 'production';
  const host = read.given('HOST') ?? '127.0.0.1';
  const port = read.number('PORT', 3978, 0, 65_535);
  const dataDir = read.given('DATA_DIR') ?? 'var';
  const botService = botServiceFrom(read);
  const cosmos = cosmosFrom(read, production);
  const metricsToken = read.given('METRICS_TOKEN');
  if (metricsToken && !METRICS_TOKEN.test(metricsToken))
    read.wrong('METRICS_TOKEN', 'must be 16 letters, digits or signs or more, without spaces');
  const config: Omit<Config, 'secrets'> = {
    production,
    host,
    port,
    dataDir,
    publicUrl: read.address('PUBLIC_URL', `http://localhost:${port}`, ['https:', 'http:']),
    widgetOrigins: read.list(
      'WIDGET_ORIGINS',
      production ? [] : LOCAL_ORIGINS,
      ORIGIN,
      'origins as https://example.no',
    ),
    trustedProxies: read.number('TRUSTED_PROXY', 0, 0, 5),
    serviceUrls: read.list('ALLOWED_SERVICE_URLS', AZURE_SERVICE_URLS, SERVICE_URL, 'https://host or https://*.host'),
    logLevel: read.choice('LOG_LEVEL', 'info', LOG_LEVELS),
    workers: read.number('WORKERS', 1, 1, 64),
    sessionIdleMinutes: read.number('SESSION_IDLE_MINUTES', 60, 5, 1440),
    ...(botService && { botService }),
    ...(cosmos && { cosmos }),
    ...(metricsToken && { metricsToken }),
  };
  const secrets =
    read.problems.length === 0 || read.given('GUIDE_SECRETS') || production
      ? secretsFrom(read, production, dataDir)
      : [];
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return { ...config, secrets };
}
