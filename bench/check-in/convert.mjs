// A FHIR Questionnaire as a SurveyJS survey, so that SurveyJS can be asked the same. Done here and not in the page: it costs
// SurveyJS neither bytes nor time.
const OPERATORS = { '!=': '<>' };
const INPUTS = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
};

const nameOf = (linkId) => linkId.replaceAll(/\W/g, '_');
const valueOf = (holder, prefix) => Object.entries(holder).find(([key]) => key.startsWith(prefix))?.[1];

function condition({ question, operator, ...rest }) {
  const wanted = valueOf(rest, 'answer');
  const name = `{${nameOf(question)}}`;
  if (operator === 'exists') return `${name} ${wanted ? 'notempty' : 'empty'}`;
  const literal = typeof wanted === 'object' ? wanted.code : wanted;
  return `${name} ${OPERATORS[operator] ?? operator} ${typeof literal === 'string' ? `'${literal}'` : literal}`;
}

function kindOf(item) {
  if (item.type === 'group') return { type: 'panel', elements: (item.item ?? []).map(element) };
  if (item.answerOption) {
    const choices = item.answerOption.map((option) => {
      const value = valueOf(option, 'value');
      return typeof value === 'object' ? { value: value.code, text: value.display } : value;
    });
    return { type: item.repeats ? 'checkbox' : 'radiogroup', choices };
  }
  if (item.type === 'text') return { type: 'comment' };
  if (item.type === 'boolean') return { type: 'boolean' };
  if (item.type === 'display') return { type: 'html', html: item.text };
  return { type: 'text', ...(INPUTS[item.type] && { inputType: INPUTS[item.type] }) };
}

function element(item) {
  const join = item.enableBehavior === 'all' ? ' and ' : ' or ';
  return {
    name: nameOf(item.linkId),
    title: [item.prefix, item.text].filter(Boolean).join(' '),
    ...(item.required && { isRequired: true }),
    ...(item.enableWhen && { visibleIf: item.enableWhen.map(condition).join(join) }),
    ...kindOf(item),
  };
}

/** @param {object} questionnaire with string, text, number, date, boolean, choice, display and group items */
export const toSurvey = ({ title, item }) => ({
  title,
  showQuestionNumbers: 'off',
  pages: [{ name: 'page', elements: item.map(element) }],
});
