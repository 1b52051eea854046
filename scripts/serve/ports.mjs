import { createServer } from 'node:net';

/**
 * @param {number} port 0 takes any free one
 * @returns {Promise<number | null>} the port when a server may listen on it now, null when it is taken or forbidden
 */
export function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

/**
 * Where to look for any port: below those that a system gives to whoever asks for none in particular (Linux from 32768 on,
 * others from 49152). Of those a port that was free a moment ago may be taken by the next connection of any browser.
 */
const [LOWEST, COUNT] = [20_000, 10_000];

/**
 * The wished port, else one of the twenty after it, else any that stays free until somebody listens on it.
 * @param {number} wished 0 has no wish
 * @param {number[]} [kept] ports already promised to somebody
 */
export async function freePort(wished, kept = []) {
  for (let port = wished; wished > 0 && port < wished + 20; port += 1) {
    if (!kept.includes(port) && (await tryPort(port))) return port;
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const port = LOWEST + Math.floor(Math.random() * COUNT);
    if (!kept.includes(port) && (await tryPort(port))) return port;
  }
  return tryPort(0);
}
