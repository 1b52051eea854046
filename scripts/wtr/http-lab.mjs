// A second origin for test pages: a real HTTP server on loopback that answers as a test told it to.
//   POST /__lab             body: a list of answers; gives { key }. Requests to /<key>/… get these answers in turn.
//   PUT /__lab/<key>        body: a list of answers; replaces what is left of the script
//   DELETE /__lab/<key>     gives the answers that are held
//   GET /__lab/<key>        what was received under this key
// An answer: { path?, status, headers, body, bytes, delayMs, hold, reset, cors, stall, chunks, chunkDelayMs }.
import { createServer } from 'node:http';

const text = async (stream) => {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

const wait = (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

/** Cross-origin permission for exactly what is asked: with credentials a browser accepts no wildcards. */
function allow(request, response, exposed = []) {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? '*',
  );
  response.setHeader('access-control-expose-headers', exposed.join(', '));
  response.setHeader('vary', 'origin');
}

/** The answers of one test and what it received. Answers with a `path` are a script of their own. */
class Script {
  requests = [];
  #held = [];
  #answers = [];
  #used = new Map();

  set answers(answers) {
    this.#answers = answers;
    this.#used = new Map();
  }

  /** Until somebody lets go. */
  hold() {
    return new Promise((resolve) => this.#held.push(resolve));
  }

  letGo() {
    for (const resolve of this.#held.splice(0)) resolve();
  }

  #turn(path) {
    const own = this.#answers.filter((answer) => answer.path === path);
    return own.length > 0
      ? { name: path, answers: own }
      : { name: '', answers: this.#answers.filter((answer) => answer.path === undefined) };
  }

  /** The next answer for a path, without using it up. */
  peek(path) {
    const { name, answers } = this.#turn(path);
    return answers[Math.min(this.#used.get(name) ?? 0, answers.length - 1)];
  }

  take(path) {
    const answer = this.peek(path);
    const { name } = this.#turn(path);
    this.#used.set(name, (this.#used.get(name) ?? 0) + 1);
    return answer ?? { status: 404, body: { message: 'the test gave no answer for this path' } };
  }
}

async function send(script, request, response, answer, entry) {
  await wait(answer.delayMs);
  if (answer.hold) await script.hold();
  if (entry.aborted) return;
  if (answer.reset) return void request.socket.destroy();
  const { body, chunks } = answer;
  const isText = typeof body === 'string' || body === undefined || body === null;
  const headers = {
    'cache-control': 'no-store', // the browser's own cache would answer in the script's place
    ...(!isText && { 'content-type': 'application/json' }),
    ...answer.headers,
  };
  if (answer.cors !== false) allow(request, response, Object.keys(headers));
  response.writeHead(answer.status ?? 200, headers);
  for (const chunk of chunks ?? []) {
    response.write(chunk);
    await wait(answer.chunkDelayMs ?? 20);
    if (entry.aborted) return;
  }
  if (answer.stall) {
    response.flushHeaders();
    if (!chunks) response.write(isText ? (body ?? ' ') : JSON.stringify(body).slice(0, -1));
    return; // never ends
  }
  if (answer.bytes) response.write(Buffer.from(answer.bytes));
  response.end(isText ? (body ?? '') : JSON.stringify(body));
  entry.answered = true;
}

async function control(scripts, request, response, key) {
  allow(request, response);
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const reply = (value) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (request.method === 'POST') {
    const name = `t${scripts.size + 1}`;
    const script = new Script();
    script.answers = JSON.parse(await text(request));
    scripts.set(name, script);
    return void reply({ key: name });
  }
  const script = scripts.get(key);
  if (!script) return void response.writeHead(404).end();
  if (request.method === 'DELETE') script.letGo();
  if (request.method === 'PUT') script.answers = JSON.parse(await text(request));
  reply(script.requests);
}

async function answer(script, request, response, path) {
  const pathname = path.split('?')[0];
  const isPreflight =
    request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  const entry = { method: request.method, url: path, headers: request.headers, body: '', isPreflight };
  script.requests.push(entry);
  response.once('close', () => {
    if (!response.writableFinished) entry.aborted = true;
  });
  if (isPreflight) {
    if (script.peek(pathname)?.cors !== false) allow(request, response);
    return void response.writeHead(204).end();
  }
  const next = script.take(pathname); // before the body is read: two requests keep their order
  entry.body = await text(request);
  await send(script, request, response, next, entry);
}

/** Starts the server. @returns {Promise<{ url: string, close: () => void }>} */
export async function startHttpLab() {
  const scripts = new Map();
  const server = createServer((request, response) => {
    const [, first = '', ...rest] = request.url.split('/');
    const [key] = first.split('?');
    const script = scripts.get(key);
    const done =
      key === '__lab'
        ? control(scripts, request, response, rest[0])
        : script
          ? answer(script, request, response, request.url.slice(key.length + 1) || '/')
          : Promise.resolve(response.writeHead(404).end());
    done.catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
