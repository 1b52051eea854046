import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startSite } from '../../scripts/serve/site-server.mjs';
import { filesUnder } from '../../scripts/files.mjs';

const API = 'http://127.0.0.1:4999';
const SCRIPT = 'export const kith = 1;\n';
const hash = (text: string) => createHash('sha384').update(text).digest('base64');

let folder: string;
let site: { origin: string; port: number; close: () => Promise<void> };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-site-'));
  const scripts = join(folder, 'dist/script/locales');
  await mkdir(scripts, { recursive: true });
  await writeFile(join(folder, 'dist/script/kith.js'), SCRIPT);
  await writeFile(join(scripts, 'es.js'), SCRIPT);
  const integrity = { 'script/kith.js': { size: SCRIPT.length, integrity: `sha384-${hash(SCRIPT)}` } };
  await writeFile(join(folder, 'dist/integrity.json'), JSON.stringify(integrity));
  await writeFile(join(folder, 'dist/secret.json'), '{"outside": true}');
  await symlink(join(folder, 'dist/secret.json'), join(folder, 'dist/script/link.json'));
  site = await startSite({ port: 0, apiOrigin: API, dist: join(folder, 'dist') });
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** A request with the path exactly as written: fetch would tidy it first. */
function raw(
  path: string,
  host?: string,
): Promise<{ status: number; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = host ? { host } : {};
    request({ host: '127.0.0.1', port: site.port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      const { statusCode: status = 0, headers: given } = response;
      response.on('end', () => resolve({ status, location: given.location, body }));
    })
      .on('error', reject)
      .end();
  });
}

const get = (path: string, init?: RequestInit) => fetch(site.origin + path, { redirect: 'manual', ...init });
const policy = async (path: string) =>
  (await get(path)).headers.get('content-security-policy')?.split('; ') ?? [];

describe('The pages', () => {
  const pages = filesUnder('examples/site', '.html').map((file: string) => file.replace('examples/site', ''));

  test('each are served with no open mark, no inline script and no inline style', async () => {
    assert.ok(pages.length >= 14, `only ${pages.length} pages`);
    for (const path of pages) {
      const response = await get(path);
      const html = await response.text();
      assert.equal(response.status, 200, path);
      assert.doesNotMatch(html, /\{\{/, path);
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script[^>]*>\s*\S+\s*<\/script>/i, path);
      assert.match(html, /<html lang="(en|es|ar)"/, path);
    }
  });

  test('ask no other server for anything, and every link within the sites leads to a page', async () => {
    for (const path of pages) {
      const html = await (await get(path)).text();
      const loaded = [...html.matchAll(/<(?:link|img|script)\b[^>]*?(?:href|src)="([^"]*)"/g)].map(
        (match) => match[1],
      );
      for (const address of loaded) assert.match(address ?? '', /^\/(?!\/)/, `${path} loads ${address}`);
      const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map((match) => match[1] ?? '');
      for (const link of new Set(links))
        assert.equal((await get(link)).status, 200, `${path} links to ${link}`);
    }
  });

  test('give real help links to everyone, script or not', async () => {
    for (const place of ['county', 'hospital', 'portal'].flatMap((name) => [
      name,
      `${name}/es`,
      `${name}/ar`,
    ])) {
      const html = await (await get(`/${place}/`)).text();
      for (const href of ['tel:988', 'sms:988', 'https://988lifeline.org/chat/', 'tel:911']) {
        assert.ok(html.includes(`href="${href}"`), `${place}: ${href}`);
      }
    }
  });
});

describe('The pages with one widget', () => {
  const pages = filesUnder('examples/site', '.html').map((file: string) => file.replace('examples/site', ''));

  test('hold a phone number inside the widget, for people without a script', async () => {
    let seen = 0;
    for (const path of pages) {
      const html = await (await get(path)).text();
      for (const [, , content = ''] of html.matchAll(
        /<(kith-peer-finder|kith-check-in)\b([\s\S]*?)<\/\1>/g,
      )) {
        assert.match(content, /href="tel:\+1541555\d{4}"/, path);
        seen += 1;
      }
    }
    assert.ok(seen >= 12, `only ${seen} widgets`);
  });

  test('say who reads a check-in and how soon, and what people agree to when they ask for a peer', async () => {
    for (const path of pages) {
      const html = await (await get(path)).text();
      for (const [tag] of html.matchAll(/<kith-check-in\b[^>]*>/g)) {
        assert.match(tag, /read-by="[^"]+"[\s\S]*response-time="[^"]+"/, path);
      }
      for (const [tag] of html.matchAll(/<kith-peer-finder\b[^>]*>/g)) {
        assert.match(tag, /\sresponse-time="[^"]+"[\s\S]*\sconsent="[^"]+"/, path);
      }
    }
  });
});

describe('The headers', () => {
  test('of a page with widgets allow its own scripts and styles and the one API', async () => {
    assert.deepEqual(await policy('/county/'), [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src ${API}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]);
  });

  test('of a page that reads a field map allow it to be fetched from the site itself', async () => {
    assert.ok((await policy('/formats/json.html')).includes(`connect-src 'self' ${API}`));
    assert.ok((await policy('/formats/csv.html')).includes(`connect-src ${API}`));
  });

  test('of a page without widgets allow no script and no API', async () => {
    for (const path of ['/', '/nothing-here']) {
      const rules = await policy(path);
      assert.ok(rules.includes("default-src 'none'"), path);
      assert.ok(!rules.some((rule) => /^(script|connect)-src|lit-html/.test(rule)), path);
    }
  });

  test('tell nobody where a person came from and forbid guessing of types', async () => {
    for (const path of ['/', '/county/county.css', '/kith/kith.js', '/nothing-here']) {
      const { headers } = await get(path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    }
  });
});

describe('The scripts', () => {
  test('stand in the page with the hash of the build, and that address may be kept for good', async () => {
    const html = await (await get('/county/es/')).text();
    const tag = /src="(\/kith\/kith\.js\?v=\w{12})"\s+integrity="sha384-([^"]+)"\s+crossorigin/.exec(html);
    assert.equal(tag?.[2], hash(SCRIPT));
    const response = await get(tag?.[1] ?? '');
    assert.equal(await response.text(), SCRIPT);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.ok(html.indexOf('/kith/locales/es.js') < html.indexOf('/kith/kith.js'));
  });

  test('are asked for again under any other address', async () => {
    for (const path of ['/kith/kith.js', '/kith/kith.js?v=000000000000', '/kith/kith.js?v=']) {
      assert.equal((await get(path)).headers.get('cache-control'), 'no-cache', path);
    }
  });

  test('are looked up anew after a build', async () => {
    const file = join(folder, 'dist/integrity.json');
    const old = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ 'script/kith.js': { integrity: 'sha384-b3RoZXI=' } }));
    assert.match(await (await get('/county/')).text(), /integrity="sha384-b3RoZXI="/);
    await writeFile(file, old);
  });
});

describe('The server', () => {
  test('answers 304 to a browser that has the page already, and the page to one that has another', async () => {
    for (const path of ['/county/', '/county/county.css', '/kith/kith.js']) {
      const tag = (await get(path)).headers.get('etag') ?? '';
      assert.match(tag, /^"[\w-]{20,}"$/);
      for (const header of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await get(path, { headers: { 'if-none-match': header } });
        assert.equal(again.status, 304, header);
        assert.equal(await again.text(), '');
      }
      assert.equal((await get(path, { headers: { 'if-none-match': '"other"' } })).status, 200);
    }
  });

  test('sends the headers alone to HEAD and refuses every other method', async () => {
    const head = await get('/county/', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.ok(Number(head.headers.get('content-length')) > 1000);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await get('/county/', { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get('allow'), 'GET, HEAD');
    }
  });

  test('never leaves its folders', async () => {
    const ways = [
      '/../package.json',
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/county/..%2f..%2f..%2fpackage.json',
      '/kith/../integrity.json',
      '/kith/%2e%2e/integrity.json',
      '/kith/..%5c..%5cpackage.json',
      '/kith/link.json',
      '/kith//etc/passwd',
      '//etc/passwd',
      '/%00',
      '/%zz',
      '/county/%00.html',
    ];
    for (const path of ways) {
      const { status, body } = await raw(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /"name"|"outside"|sha384|root:/, path);
    }
  });

  test('shows a page with help where there is none, also for a script that is not built', async () => {
    const response = await get('/nothing-here');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /href="tel:988"/);
    assert.equal((await get('/kith/kith-none.js')).status, 404);
  });

  test('adds the closing slash of a folder, and moves localhost to the address the API trusts', async () => {
    assert.equal((await raw('/county')).location, '/county/');
    assert.equal((await raw('/county/es')).location, '/county/es/');
    const moved = await raw('/county/?a=b', `localhost:${site.port}`);
    assert.equal(moved.location, `${site.origin}/county/?a=b`);
  });

  test('says that a port is taken', async () => {
    await assert.rejects(startSite({ port: site.port, apiOrigin: API }), { code: 'EADDRINUSE' });
  });
});
