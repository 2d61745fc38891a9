/** The Bot Connector's side of authentication, on this machine: its keys at an OpenID metadata address, its tokens. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const ISSUER = 'https://api.botframework.com';

export interface Key {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function newKey(id: string): Key {
  return { id, ...generateKeyPairSync('rsa', { modulusLength: 2_048 }) };
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token, as RFC 7519 says. */
export function tokenOf(claims: Readonly<Record<string, unknown>>, { id, privateKey }: Key, header = {}): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: id, ...header })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}

export const unsigned = (claims: unknown, { id }: Key): string => `${part({ alg: 'none', kid: id })}.${part(claims)}.`;

/** The old trick: the public key, which everybody has, used as the secret of a symmetric signature. */
export function signedWithPublicKey(claims: unknown, { id, publicKey }: Key): string {
  const signed = `${part({ alg: 'HS256', kid: id })}.${part(claims)}`;
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export interface OpenId {
  /** The SDK's settings for a cloud whose keys are here. */
  readonly cloud: Readonly<Record<string, string>>;
  close(): void;
}

/** Serves the keys; each is endorsed for these channels. */
export async function serveKeys(keys: readonly Key[], endorsements: readonly string[]): Promise<OpenId> {
  const server = createServer((request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const jwks = keys.map(({ id, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid: id,
      use: 'sig',
      endorsements,
    }));
    const body = request.url === '/keys' ? { keys: jwks } : { issuer: ISSUER, jwks_uri: `${base}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  return {
    cloud: {
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: 'https://token.botframework.com/',
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: 'urn:botframework:azure',
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
