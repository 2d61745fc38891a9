/** The page's profile in Messenger: read, filled in and held against what Meta publishes of its limits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = join(import.meta.dirname, '../../deployment/messenger/profile.json');

/** Meta: "Supported Locales", those of Messenger that we have words for. */
const locale = z.enum(['default', 'nb_NO', 'en_US', 'en_GB']);
/** Meta: "Postback button". A menu's titles may be longer, but are cut on some screens. */
const title = z.string().min(1).max(20);
/** The file has the payload as it is read; Meta carries it as text. */
const payload = z
  .record(z.string(), z.unknown())
  .transform((value) => JSON.stringify(value))
  .pipe(z.string().max(1_000));
const hasDefault = (all: readonly { readonly locale: string }[]) =>
  all.some((one) => one.locale === 'default') && new Set(all.map((one) => one.locale)).size === all.length;
const forLocales = <T extends z.ZodType<{ readonly locale: string }>>(one: T) =>
  z.array(one).refine(hasDefault, 'needs the locale "default", and each locale once');

const menuItem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postback'), title, payload }),
  z.strictObject({ type: z.literal('web_url'), title, url: z.url({ protocol: /^https$/ }) }),
]);

/** developers.facebook.com/docs/messenger-platform: the Messenger Profile API's reference of each property. */
const profileSchema = z.strictObject({
  get_started: z.strictObject({ payload }),
  greeting: forLocales(z.strictObject({ locale, text: z.string().min(1).max(160) })),
  ice_breakers: forLocales(
    z.strictObject({
      locale,
      call_to_actions: z
        .array(z.strictObject({ question: z.string().min(1).max(80), payload }))
        .min(1)
        .max(4),
    }),
  ),
  persistent_menu: forLocales(
    z.strictObject({
      locale,
      composer_input_disabled: z.boolean(),
      call_to_actions: z.array(menuItem).min(1).max(20),
    }),
  ),
});
export type Profile = z.infer<typeof profileSchema>;

/** @throws Error that names what is over a limit of Meta's */
export function profileFor(publicUrl: string): Profile {
  const url = URL.parse(publicUrl);
  if (url?.protocol !== 'https:') throw new Error('the address must be https://');
  const filled = readFileSync(FILE, 'utf8').replaceAll('{publicUrl}', url.origin).replaceAll('{host}', url.host);
  const parsed = profileSchema.safeParse(JSON.parse(filled));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
