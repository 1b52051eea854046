import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { Problem } from '../http/problem.js';

/** Seconds that a token lasts, and that a code may wait to be used. */
const TOKEN_LIFE = 3600;
const CODE_LIFE = 60;

interface Code {
  readonly challenge: string;
  readonly redirect: string;
  readonly client: string;
  readonly until: number;
}

/**
 * Just enough of SMART App Launch to try a page against: an authorization code with PKCE and a bearer token, for one
 * made-up person who is signed in already. A real server asks them to sign in, and what they allow.
 */
export class Smart {
  readonly #codes = new Map<string, Code>();
  readonly #tokens = new Map<string, number>();
  readonly #origins: readonly string[];
  readonly #required: boolean;
  readonly #now: () => number;

  /**
   * @param origins pages that may be sent a code
   * @param required true: answers are read and written with a token only; else one is checked where it comes
   */
  constructor(origins: readonly string[], required: boolean, now: () => number = Date.now) {
    this.#origins = origins;
    this.#required = required;
    this.#now = now;
  }

  /** The person whose token came along; undefined without one. @throws Problem 401 */
  patientOf(c: Context): string | undefined {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined && !this.#required) return undefined;
    const until = token === undefined ? undefined : this.#tokens.get(token);
    if (until === undefined || until < this.#now()) throw new Problem(401, 'Please sign in again.');
    return 'Patient/example';
  }

  /** All tokens are over, as when a session ends. */
  forgetTokens(): void {
    this.#tokens.clear();
  }

  app(): Hono {
    const app = new Hono();
    app.get('/.well-known/smart-configuration', (c) => c.json(configuration(baseOf(c.req.url))));
    app.get('/authorize', (c) => c.redirect(this.#authorize(new URL(c.req.url).searchParams)));
    app.post('/token', async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(this.#exchange(new URLSearchParams(await c.req.text())));
    });
    return app;
  }

  #authorize(asked: URLSearchParams): string {
    const redirect = asked.get('redirect_uri') ?? '';
    if (!URL.canParse(redirect) || !this.#origins.includes(new URL(redirect).origin)) {
      throw new Problem(400, 'redirect_uri: is not a page of a known site.');
    }
    const back = new URL(redirect);
    const answer = (name: string, value: string): string => {
      back.searchParams.set(name, value);
      back.searchParams.set('state', asked.get('state') ?? '');
      return back.href;
    };
    const challenge = asked.get('code_challenge') ?? '';
    const fits = asked.get('response_type') === 'code' && asked.get('code_challenge_method') === 'S256';
    if (!fits || !/^[\w-]{43}$/.test(challenge)) return answer('error', 'invalid_request');
    const code = randomBytes(24).toString('base64url');
    const client = asked.get('client_id') ?? '';
    this.#codes.set(code, { challenge, redirect, client, until: this.#now() + CODE_LIFE * 1000 });
    return answer('code', code);
  }

  #exchange(given: URLSearchParams): object {
    const code = given.get('code') ?? '';
    const known = this.#codes.get(code);
    // A code is good for one try.
    this.#codes.delete(code);
    const proof = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      known &&
      given.get('grant_type') === 'authorization_code' &&
      known.redirect === given.get('redirect_uri') &&
      known.client === given.get('client_id') &&
      known.challenge === proof &&
      known.until >= this.#now();
    if (!fits) throw new Problem(400, 'The code is not good for a token.');
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, this.#now() + TOKEN_LIFE * 1000);
    const scope = 'patient/QuestionnaireResponse.crs';
    return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE, scope, patient: 'example' };
  }
}

const baseOf = (url: string): string => url.replace(/\/\.well-known.*$/, '');

const configuration = (base: string) => ({
  authorization_endpoint: `${base}/authorize`,
  token_endpoint: `${base}/token`,
  grant_types_supported: ['authorization_code'],
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['patient/QuestionnaireResponse.crs'],
  capabilities: ['launch-standalone', 'client-public', 'context-standalone-patient', 'permission-v2'],
});
