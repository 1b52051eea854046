import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsIn, listsFor, readByPeople } from '../../scripts/words.mjs';

const found = (path: string, text: string): string[] =>
  (faultsIn(path, text) as { word: string }[]).map(({ word }) => word.toLowerCase());

test('a hurtful word in the README is found, with the line it stands on', () => {
  const [fault] = faultsIn('README.md', 'Peers help.\nShe is an addict who committed suicide.\n');
  assert.equal(fault.line, 2);
  assert.deepEqual(found('README.md', 'an addict who committed suicide'), ['addict', 'committed suicide']);
});

test('a label in place of a person is found', () => {
  for (const text of ['a schizophrenic', 'the mentally ill', 'He suffers from it', 'wheelchair-bound']) {
    assert.equal(found('docs/a.md', text).length, 1, text);
  }
});

test('“clean” is found when it is said of a person, not of water', () => {
  assert.deepEqual(found('docs/a.md', 'He has stayed clean. They are clean now.').length, 2);
  assert.deepEqual(
    found('docs/a.md', 'Clean towels, clean water; the rooms are clean water rooms. Clean up.'),
    [],
  );
});

test('in a widget’s texts nobody is a client, and nobody is assigned', () => {
  const code = `/** for clients */ export const peer = { clients: 'See your clients', go: (n: number) => \`\${n} assigned\` };`;
  assert.deepEqual(found('src/widgets/x/x.strings.ts', code), ['clients', 'assigned']);
  assert.deepEqual(found('docs/api.md', 'An HTTP client on the patient portal'), []);
});

test('a translation is read with the words of its own language', () => {
  assert.deepEqual(found('src/i18n/locales/es.strings.ts', `export const a = { b: 'Un drogadicto' };`), [
    'drogadicto',
  ]);
  assert.deepEqual(
    found('src/i18n/locales/es.strings.ts', `export const a = { b: 'su relación actual' };`),
    [],
  );
});

test('a word inside another word is not that word', () => {
  assert.deepEqual(found('README.md', 'addiction, therapist, abnormal, coconuts, felonious'), []);
});

test('a line may quote a word with a reason', () => {
  assert.deepEqual(found('README.md', 'Never write “addict”. <!-- words-ok: names the word -->'), []);
});

test('each entry of the list finds something, and the repository’s texts are read', () => {
  for (const path of ['src/widgets/x/x.strings.ts', 'src/i18n/locales/es.strings.ts']) {
    for (const { instead, pattern } of listsFor(path) as { instead: string; pattern: RegExp }[]) {
      assert.ok(instead.length > 0 && pattern.source.length > 0);
    }
  }
  assert.ok((readByPeople() as string[]).some((file) => file.startsWith('examples/site/')));
});
