import type { Form, FormItem, FormOptions } from '../../../src/questionnaire/types.js';
import type { Value } from '../../../src/questionnaire/fhir.js';
import { createForm } from '../../../src/questionnaire/form.js';
import { readQuestionnaire } from '../../../src/questionnaire/read.js';

export type Raw = Record<string, unknown>;

export const hl7 = (name: string, value: Raw): Raw => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
export const sdc = (name: string, value: Raw): Raw => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
});
export const fhirPath = (expression: string, name?: string): Raw => ({
  valueExpression: { language: 'text/fhirpath', expression, ...(name && { name }) },
});
export const control = (code: string): Raw =>
  hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } });
export const coding = (
  code: string,
  display = code.toUpperCase(),
): { valueCoding: { system: string; code: string; display: string } } => ({
  valueCoding: { system: 'urn:c', code, display },
});
export const item = (linkId: string, type: string, more: Raw = {}): Raw => ({
  linkId,
  text: `Text ${linkId}`,
  type,
  ...more,
});

export function formOf(items: Raw[], options: FormOptions = {}, more: Raw = {}): Form {
  const { questionnaire } = readQuestionnaire({
    resourceType: 'Questionnaire',
    url: 'urn:q',
    status: 'active',
    item: items,
    ...more,
  });
  return createForm(questionnaire, options);
}

/** The only, or first, instance; fails the test when there is none. */
export function one(form: Form, linkId: string, at = 0): FormItem {
  const found = form.find(linkId)[at];
  if (!found) throw new Error(`no item ${linkId}`);
  return found;
}

export const set = (form: Form, linkId: string, ...values: Value[]): void => {
  one(form, linkId).setAnswers(values);
};
