import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';

/** Only the named origins, never `*`, and no credentials: the demo shows the CORS set-up a real site should have. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: [
      'Accept',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Exist',
      'If-None-Match',
      'Prefer',
    ],
    exposeHeaders: ['ETag', 'Retry-After'],
    maxAge: 600,
  });
}

/** An API serves no page: a browser that opens an answer may load and frame nothing. No HSTS, as this is plain HTTP. */
export function safeHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    crossOriginResourcePolicy: 'same-site',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

/** Every answer may be kept but is asked for again; an unchanged one costs a 304 without a body. */
export function revalidate(): MiddlewareHandler {
  return async (c, next) => {
    await tag(c, next);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
  };
}

const tag = etag({
  // The CORS headers stay on a 304, else the browser refuses what it has just been told is still good.
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    'access-control-allow-origin',
    'access-control-expose-headers',
    'content-security-policy',
    'x-content-type-options',
  ],
});
