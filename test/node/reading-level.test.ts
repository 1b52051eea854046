import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { filesUnder } = (await import(new URL('scripts/files.mjs', `file://${root}`).href)) as {
  filesUnder(folder: string, ending: string): string[];
};
const { default: readability } = createRequire(import.meta.url)('text-readability') as {
  default: { fleschKincaidGrade(text: string): number; lexiconCount(text: string): number };
};

/** The school year in which most people can read it (Flesch and Kincaid), and the one we allow. */
const highest = 6;
/** A label of a few words has no reading level: one long word in it makes a professor's text of it. */
const fewWords = 5;

/** Names and addresses, which people know by sight, however many syllables they have. */
const names = /988 Suicide & Crisis Lifeline|Peer Support Specialists?|findahelpline\.com|\S+@\S+/g;

type Text = string | ((...values: readonly never[]) => unknown) | Readonly<Record<string, unknown>>;

/** What a person would read: functions are called with something short in each place. */
function said(text: Text): string[] {
  if (typeof text === 'string') return [text];
  if (typeof text !== 'function') return Object.values(text).flatMap((inner) => said(inner as Text));
  const answers = [2, 'two'].map((value) => {
    try {
      return text(...(Array<unknown>(6).fill(value) as never[]));
    } catch {
      return undefined;
    }
  });
  return answers.filter((answer) => typeof answer === 'string');
}

/** Whole sentences to judge: a part of one, such as a label, is given a full stop. */
function sentencesOf(text: string): string {
  const plain = text
    .replace(names, 'Kith')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[.?!]$/.test(plain) ? plain : `${plain}.`;
}

interface Judged {
  readonly key: string;
  readonly text: string;
  readonly grade: number;
}

async function judge(file: string): Promise<Judged[]> {
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Record<string, Text>>;
  return Object.values(module).flatMap((part) =>
    Object.entries(part).flatMap(([key, text]) =>
      said(text)
        .map((one) => sentencesOf(one))
        .filter((one) => readability.lexiconCount(one) >= fewWords)
        .map((one) => ({ key, text: one, grade: readability.fleschKincaidGrade(one) })),
    ),
  );
}

const files = filesUnder('src', '.strings.ts').filter((file) => !file.includes('/locales/'));

describe('What a person reads', () => {
  for (const file of files) {
    test(`can be read by a child of ${highest + 6}: ${file}`, async () => {
      const judged = await judge(file);
      assert.ok(judged.length > 0 || file.endsWith('world.strings.ts'), 'nothing was judged');
      const hard = judged
        .filter(({ grade }) => grade > highest)
        .map(({ key, text, grade }) => `${key}: grade ${grade}: ${text}`);
      assert.deepEqual(hard, []);
    });
  }

  test('is judged by a measure that tells hard words from plain ones', () => {
    const hard =
      'Individuals experiencing psychological difficulties should immediately contact professionals.';
    assert.ok(readability.fleschKincaidGrade(hard) > 12);
    assert.ok(readability.fleschKincaidGrade('You are not alone. Call us and we will listen.') < 4);
  });
});
