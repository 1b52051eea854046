/** enableWhen (Questionnaire.item.enableWhen, R4; the words of each operator: CodeSystem questionnaire-enable-operator). */
import { choice } from './extensions.js';
import type { EnableWhen } from './fhir.js';
import { order, same } from './values.js';

const ORDERS: Readonly<Record<string, (difference: number) => boolean>> = {
  '>': (n) => n > 0,
  '<': (n) => n < 0,
  '>=': (n) => n >= 0,
  '<=': (n) => n <= 0,
};

/**
 * Does one condition hold?
 *
 * @param answers bare values of the question it looks at; none when that is disabled or not there
 */
export function holds(condition: EnableWhen, answers: readonly unknown[]): boolean {
  // STU3 has no operators, and `hasAnswer` for one of them
  const { operator = 'hasAnswer' in condition ? 'exists' : '=' } = condition as Partial<EnableWhen>;
  const wanted = choice(condition, 'answer') ?? condition['hasAnswer'];
  if (operator === 'exists') return answers.length > 0 === (wanted !== false && wanted !== 'false');
  if (operator === '!=') return !answers.some((answer) => same(answer, wanted));
  const inOrder = ORDERS[operator];
  return answers.some((answer) => {
    if (!inOrder) return same(answer, wanted);
    const difference = order(answer, wanted);
    return difference !== undefined && inOrder(difference);
  });
}
