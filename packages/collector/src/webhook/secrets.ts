import {createHmac} from 'node:crypto';
import type {Partners} from '../partner/partners.js';

const Secret = /^(?:whsec_)?([A-Za-z0-9+/]{32,88}={0,2})$/;

/** Signing keys of a webhook: one, or two during a key rotation. */
export type SigningKeys = readonly Buffer[];

/**
 * Reads the secrets from the environment variables that the partners' webhooks name.
 *
 * @throws Error naming each variable that is missing or malformed, never its value.
 */
export function readSecrets(
  {list}: Pick<Partners, 'list'>,
  environment: Readonly<Record<string, string | undefined>>,
): (secretEnv: string) => SigningKeys {
  const keys = new Map<string, SigningKeys>();
  const wrong: string[] = [];
  for (const {key, webhooks} of list) {
    for (const {id, secretEnv} of webhooks) {
      const secrets = (environment[secretEnv] ?? '').split(/\s+/).filter(Boolean);
      const decoded = secrets.flatMap((secret) => Secret.exec(secret)?.[1] ?? []);
      if (decoded.length > 0 && decoded.length === secrets.length) {
        keys.set(
          secretEnv,
          decoded.map((base64) => Buffer.from(base64, 'base64')),
        );
      } else {
        wrong.push(`${secretEnv} ${secrets.length > 0 ? 'is malformed' : 'is not set'} (webhook ${id} of ${key})`);
      }
    }
  }
  if (wrong.length > 0) {
    throw new Error(
      `The secret of a webhook is an environment variable with "whsec_" and 24 to 64 random bytes in base64, as ` +
        `"openssl rand -base64 32" prints them. ${wrong.join('; ')}.`,
    );
  }
  return (secretEnv) => keys.get(secretEnv)!;
}

/**
 * The value of the `webhook-signature` header by Standard Webhooks: HMAC-SHA256 of `id.timestamp.body`, one for each key.
 *
 * @param timestamp - Seconds since 1970.
 */
export function sign(keys: SigningKeys, id: string, timestamp: number, body: string): string {
  return keys
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
}
