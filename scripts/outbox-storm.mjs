// Proves that a letter is neither lost nor counted twice: a real Chromium with two tabs that are closed, crashed and killed
// in the middle of sending, and a server that fails at random.
//   node scripts/outbox-storm.mjs --letters 1000 --seed 1
import { parseArgs } from 'node:util';
import { storm } from './storm/run.mjs';

const { values } = parseArgs({
  options: { letters: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const result = await storm({
  letters: Number(values.letters),
  seed: Number(values.seed),
  kills: 3,
  log: (line) => console.log(line),
});
console.log(JSON.stringify(result, null, 2));
const good =
  result.taken === result.letters &&
  result.intact === result.letters &&
  result.mismatches === 0 &&
  result.left === 0;
console.log(good ? 'Every letter arrived, whole, once.' : 'FAILED');
process.exitCode = good ? 0 : 1;
