/** The Teams app as the zip that is uploaded to Teams. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import appManifest from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { colorIcon, outlineIcon } from './icons.ts';

const FOLDER = join(import.meta.dirname, '../../deployment/teams');
export const LANGUAGES = ['nn', 'en'] as const;

export interface TeamsApp {
  /** The bot's id in Microsoft Entra, which is the app's too. */
  readonly appId: string;
  readonly publicUrl: string;
  readonly termsUrl: string;
  readonly version: string;
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

export function manifestFor(app: TeamsApp): string {
  return textOf('manifest.json').replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(app, name) ? app[name as keyof TeamsApp] : hole,
  );
}

/** The zip, made the same every time. @throws Error that says what is wrong, most of it by Microsoft's schemas */
export async function packageFor(app: TeamsApp): Promise<Uint8Array> {
  if (!/^https:\/\/[^/]+$/.test(app.publicUrl))
    throw new Error('the address must be https://, with nothing after the host');
  if (!/^\d+\.\d+\.\d+$/.test(app.version)) throw new Error('the version must be three numbers, as 1.0.0');
  const manifest = manifestFor(app);
  const files = {
    'manifest.json': manifest,
    ...Object.fromEntries(LANGUAGES.map((one) => [`${one}.json`, textOf(`${one}.json`)])),
  };
  const problems = await Promise.all(
    Object.entries(files).map(async ([name, json]) => (await problemsOf(json)).map((problem) => `${name}: ${problem}`)),
  );
  if (problems.flat().length > 0) throw new Error(problems.flat().join('\n'));
  const texts = Object.entries(files).map(([name, json]) => [name, strToU8(json)] as const);
  return zipSync(
    { ...Object.fromEntries(texts), 'color.png': colorIcon(), 'outline.png': outlineIcon() },
    { level: 9, mtime: new Date(2026, 0, 1) },
  );
}

const { AppManifestUtils } = appManifest;

/** By Microsoft's own package, which brings the schemas along. */
async function problemsOf(json: string): Promise<readonly string[]> {
  const file = JSON.parse(json);
  const schema = await AppManifestUtils.fetchSchema(file.$schema);
  // One pattern of the schema of translations has a bracket that the package's own validator cannot read.
  const readable = JSON.parse(JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]'));
  return AppManifestUtils.validateAgainstSchema(file, readable);
}
