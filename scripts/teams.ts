/** `npm run teams -- --app-id … --url …`: makes the Teams app's zip, checked by Microsoft's schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFor } from './teams/package.ts';

const HELP = `npm run teams -- --app-id ID --url https://guiden.example.no

  --app-id   the bot's id: the output microsoftAppId of the deployment
  --url      where people reach the guide
  --terms    the address of your terms of use (else the page about the guide)
  --version  raised for every package that is uploaded (1.0.0)
  --out      where the zip is written (var/gruppeguiden-teams.zip)
`;

const { values } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    url: { type: 'string' },
    terms: { type: 'string' },
    version: { type: 'string', default: '1.0.0' },
    out: { type: 'string', default: 'var/gruppeguiden-teams.zip' },
    help: { type: 'boolean', default: false },
  },
});
const { 'app-id': appId, url, terms, version, out } = values;

if (values.help || !appId || !url) {
  process.stderr.write(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  const publicUrl = url.replace(/\/+$/, '');
  try {
    const zip = await packageFor({ appId, publicUrl, termsUrl: terms ?? `${publicUrl}/om`, version });
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, zip);
    process.stdout.write(`${out}: ${zip.length} bytes. Microsoft's schemas find nothing wrong.\n`);
  } catch (error) {
    process.stderr.write(`Not made:\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
