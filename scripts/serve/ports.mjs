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
 * The wished port, else one of the twenty after it, else any.
 * @param {number} wished
 * @param {number[]} [kept] ports already promised to somebody
 */
export async function freePort(wished, kept = []) {
  for (let port = wished; wished > 0 && port < wished + 20; port += 1) {
    if (!kept.includes(port) && (await tryPort(port))) return port;
  }
  return tryPort(0);
}
