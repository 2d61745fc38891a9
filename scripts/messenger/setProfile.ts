import { z } from 'zod';
import type { Profile } from './profile.ts';

const success = z.object({ result: z.literal('success') });
/** Meta's messages repeat the token where it is wrong: only kind and code are told. */
const failure = z.object({ error: z.object({ type: z.string().optional(), code: z.number().optional() }) });

/** Sets the profile with one call. The token travels in a header, so that no address holds it. @throws Error */
export async function setProfile(profile: Profile, { api, token }: { readonly api: string; readonly token: string }) {
  const response = await fetch(`${api}/me/messenger_profile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(profile),
    signal: AbortSignal.timeout(20_000),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && success.safeParse(body).success) return;
  const told = failure.safeParse(body);
  const { type = 'no reason', code = 0 } = told.success ? told.data.error : {};
  throw new Error(`Meta answered ${response.status}: ${type}, code ${code}`);
}
