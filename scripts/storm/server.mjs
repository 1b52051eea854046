// A server for letters that keeps its word on Idempotency-Key and fails in every other way, at random from a seed.
//   POST /letters      201, or a fault
//   GET /token         the token that is good now
import { createServer } from 'node:http';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What goes wrong, and how often. All the rest goes well. */
const FAULTS = {
  'reset before commit': 0.05,
  'reset after commit': 0.05,
  500: 0.05,
  '500 after commit': 0.02,
  429: 0.01,
  'no answer': 0.02,
  'no answer after commit': 0.02,
  'slow body': 0.04,
  'body cut off': 0.04,
  401: 0.03,
  409: 0.02,
};

const read = async (stream) => {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

export class LetterServer {
  /** Idempotency key → body, for each letter that was taken. */
  taken = new Map();
  /** How often each fault was given. */
  faults = {};
  /** Letters that came again after they had been taken. */
  repeats = 0;
  /** Repeats whose body was another one: never. */
  mismatches = 0;
  /** Off: nothing goes wrong. */
  stormy = true;
  #random;
  #token = 1;
  #server;

  constructor(seed) {
    this.#random = randomFrom(seed);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  async listen() {
    await new Promise((done, fail) => {
      this.#server.once('error', fail);
      this.#server.listen(0, '127.0.0.1', done);
    });
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #fault() {
    if (!this.stormy) return undefined;
    let rest = this.#random();
    for (const [fault, share] of Object.entries(FAULTS)) {
      rest -= share;
      if (rest < 0) {
        this.faults[fault] = (this.faults[fault] ?? 0) + 1;
        return fault;
      }
    }
    return undefined;
  }

  #commit(key, body) {
    const known = this.taken.get(key);
    if (known === undefined) this.taken.set(key, body);
    else {
      this.repeats++;
      if (known !== body) this.mismatches++;
    }
  }

  async #answer(request, response) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type, idempotency-key, authorization');
    response.setHeader('access-control-expose-headers', 'retry-after');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.url === '/token') return void response.end(String(this.#token));
    const body = await read(request);
    const fault = this.#fault();
    if (fault === '401') this.#token++;
    if (request.headers.authorization !== `Bearer ${this.#token}`) return void response.writeHead(401).end();
    if (fault === 'reset before commit') return void request.socket.destroy();
    if (fault === 'no answer') return;
    if (fault === '500' || fault === '409') return void response.writeHead(Number(fault)).end('{}');
    if (fault === '429') return void response.writeHead(429, { 'retry-after': '1' }).end();
    this.#commit(request.headers['idempotency-key'], body);
    if (fault === 'reset after commit') return void request.socket.destroy();
    if (fault === 'no answer after commit') return;
    if (fault === '500 after commit') return void response.writeHead(500).end();
    response.writeHead(201, { 'content-type': 'application/json' });
    if (fault === 'slow body' || fault === 'body cut off') response.write('{"ok":');
    if (fault === 'body cut off') return void setTimeout(() => request.socket.destroy(), 20);
    if (fault === 'slow body') await new Promise((done) => setTimeout(done, 200));
    response.end(fault === 'slow body' ? 'true}' : '{"ok":true}');
  }
}
