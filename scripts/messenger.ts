/** `npm run messenger -- --url …`: shows the page's profile in Messenger, and sets it with `--set`. */
import { parseArgs } from 'node:util';
import { profileFor } from './messenger/profile.ts';
import { setProfile } from './messenger/setProfile.ts';

const HELP = `npm run messenger -- --url https://guiden.example.no [--set]

  --url  where people reach the guide
  --set  set the profile; without it, what would be set is only shown
  --api  another address than Meta's

The page's token is read from FACEBOOK_PAGE_TOKEN.
`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    set: { type: 'boolean', default: false },
    api: { type: 'string', default: 'https://graph.facebook.com/v25.0' },
    help: { type: 'boolean', default: false },
  },
});
const token = process.env.FACEBOOK_PAGE_TOKEN?.trim();

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

try {
  if (values.help) process.stdout.write(HELP);
  else if (!values.url) fail(HELP);
  else {
    const profile = profileFor(values.url);
    if (!values.set) process.stdout.write(`${JSON.stringify(profile, null, 2)}\n`);
    else if (!token) fail('FACEBOOK_PAGE_TOKEN is missing.');
    else {
      await setProfile(profile, { api: values.api, token });
      process.stdout.write('The profile is set. People see it when they open the conversation anew.\n');
    }
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
