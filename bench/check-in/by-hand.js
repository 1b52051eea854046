// The hand-written page: the least code that shows a FHIR form, opens and closes questions, and gives the answers back. No
// library, no style, one language, no errors shown: the floor that everything else is compared with.
const INPUTS = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
};
const answers = new Map();
const items = new Map();
const fields = new Map();
const waiting = new Map();

const valueOf = (holder) => Object.entries(holder).find(([key]) => /^(value|answer)/.test(key))?.[1];
const same = (a, b) => (typeof a === 'object' ? a.code === b.code && a.system === b.system : a === b);
const tests = {
  '=': same,
  '!=': (a, b) => !same(a, b),
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

function holds({ question, operator, ...rest }) {
  const asked = items.get(question);
  const answer = asked && isOn(asked) ? answers.get(question) : undefined;
  if (operator === 'exists') return (answer !== undefined) === valueOf(rest);
  return answer !== undefined && tests[operator](answer, valueOf(rest));
}

function isOn({ enableWhen, enableBehavior, parent }) {
  if (parent && !isOn(parent)) return false;
  if (!enableWhen) return true;
  return enableBehavior === 'all' ? enableWhen.every(holds) : enableWhen.some(holds);
}

const show = (item) => (fields.get(item.linkId).hidden = !isOn(item));

function answer({ linkId }, value) {
  if (value === undefined || value === '' || Number.isNaN(value)) answers.delete(linkId);
  else answers.set(linkId, value);
  for (const item of waiting.get(linkId) ?? []) show(item);
}

const make = (name, properties) => Object.assign(document.createElement(name), properties);

function choice(item, box) {
  for (const option of item.answerOption) {
    const value = valueOf(option);
    const label = make('label');
    const type = item.repeats ? 'checkbox' : 'radio';
    label.append(
      make('input', { type, name: item.linkId, onchange: () => answer(item, value) }),
      value.display ?? value,
    );
    box.append(label);
  }
}

function field(item, box, label) {
  const input = make(item.type === 'text' ? 'textarea' : 'input', { id: item.linkId });
  if (item.type === 'boolean') input.type = 'checkbox';
  else if (item.type !== 'text') input.type = INPUTS[item.type] ?? 'text';
  label.htmlFor = input.id;
  input.oninput = () => {
    const { type, checked, valueAsNumber, value } = input;
    answer(item, type === 'checkbox' ? checked : type === 'number' ? valueAsNumber : value);
  };
  box.append(input);
}

function build(list, parent, into) {
  for (const one of list) {
    const item = { ...one, parent };
    items.set(item.linkId, item);
    for (const { question } of item.enableWhen ?? [])
      waiting.set(question, [...(waiting.get(question) ?? []), item]);
    const together = item.type === 'group' || item.answerOption;
    const box = make(together ? 'fieldset' : 'div');
    const label = make(together ? 'legend' : 'label', {
      textContent: `${item.prefix ?? ''} ${item.text ?? ''}`,
    });
    fields.set(item.linkId, box);
    box.append(label);
    if (item.answerOption) choice(item, box);
    else if (item.type !== 'group' && item.type !== 'display') field(item, box, label);
    if (item.item) build(item.item, item, box);
    into.append(box);
  }
}

const KEYS = { boolean: 'Boolean', integer: 'Integer', decimal: 'Decimal', date: 'Date', choice: 'Coding' };
globalThis.responseOf = (list) =>
  list.flatMap(({ linkId, type, item = [] }) => {
    if (!isOn(items.get(linkId))) return [];
    const inner = responseOf(item);
    const value = answers.get(linkId);
    if (value !== undefined)
      return { linkId, answer: [{ [`value${KEYS[type] ?? 'String'}`]: value, item: inner }] };
    return inner.length ? { linkId, item: inner } : [];
  });

const questionnaire = await data;
mounting();
const all = document.createDocumentFragment();
build(questionnaire.item, undefined, all);
for (const item of items.values()) if (item.enableWhen) show(item);
document.body.append(all);
