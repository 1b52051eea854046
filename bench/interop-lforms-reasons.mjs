// What two responses say, side by side, and which differences docs/decisions/0011-questionnaire-choices.md explains.

/** The answer as it counts: no order of keys, no score extensions, no text beside a code. */
function plain(answer) {
  const [key] = Object.keys(answer).filter((name) => name.startsWith('value'));
  const value = answer[key];
  if (key === undefined) return '(none)';
  if (key === 'valueCoding') return `coding ${value.system ?? ''}|${value.code ?? value.display}`;
  if (key === 'valueQuantity') return `quantity ${value.value} ${value.code ?? value.unit ?? ''}`;
  if (key === 'valueDateTime') return `dateTime ${value.length > 10 ? new Date(value).toISOString() : value}`;
  if (key === 'valueReference') return `reference ${value.reference ?? value.display}`;
  if (key === 'valueAttachment') return `attachment ${value.data ?? value.url ?? ''}`;
  return `${key.slice(5).toLowerCase()} ${String(value)}`;
}

/** Path and value of every answer. Rows of a group are told apart by their place among rows of the same linkId. */
export function said(items, path = '') {
  const counts = new Map();
  return (items ?? []).flatMap((item) => {
    const n = counts.get(item.linkId) ?? 0;
    counts.set(item.linkId, n + 1);
    const at = `${path}/${item.linkId}${item.answer ? '' : `[${n}]`}`;
    const answers = (item.answer ?? []).flatMap((answer, i) => [
      `${at} = ${plain(answer)}`,
      ...said(answer.item, `${at}#${i}`),
    ]);
    return [...answers, ...said(item.item, at)];
  });
}

const everyItem = (items, above = []) =>
  (items ?? []).flatMap((item) => [{ ...item, above }, ...everyItem(item.item, [...above, item])]);

const hasTextOptions = (item) =>
  /choice/.test(item?.type) && item.answerOption?.some((one) => one.valueString !== undefined);

/** Reasons in their order; the first that fits an item is named. See docs/decisions/0011-questionnaire-choices.md for each. */
const REASONS = [
  ['1 LHC-Forms has no `reference` questions', (item) => item.type === 'reference'],
  ['2 LHC-Forms has no `url` answers', (item, side, line) => / = uri /.test(line)],
  [
    '3 LHC-Forms makes midnight of a dateTime that is only a date',
    (item, side, line) => item.type === 'dateTime' && /\d{4}-\d\d-\d\d(T\d\d:00:00.000Z)?$/.test(line),
  ],
  [
    '4 LHC-Forms loses text options (answerOption.valueString) of a choice, or makes codings of them',
    (item, side, line, form, items) =>
      hasTextOptions(item) || item.enableWhen?.some(({ question }) => hasTextOptions(items.get(question))),
  ],
  [
    '6 LHC-Forms sets the answer itself, by an extension of its own (dataControl)',
    (item) => item.extension?.some((one) => one.url.endsWith('/dataControl')),
  ],
  [
    '5 LHC-Forms takes a maxOccurs of 0 for "never"',
    (item) => item.extension?.some((one) => one.url.endsWith('maxOccurs') && one.valueInteger < 1),
  ],
  [
    '6 LHC-Forms loses the option 0',
    (item, side, line) => side === 'only ours' && / = integer 0$/.test(line),
  ],
];

export function explain(form, { ours, theirs, failed }) {
  if (failed)
    return {
      differences: [],
      reasons: [`LHC-Forms refuses: ${failed.replace(/'[^']*'|"[^"]*"/g, '…').slice(0, 90)}`],
    };
  const [a, b] = [said(ours?.item), said(theirs?.item)];
  const items = new Map(everyItem(form.item).map((item) => [item.linkId, item]));
  const reasons = [];
  const differences = [];
  const look = (line, side) => {
    const linkId = /\/([^/]*?)(?:\[\d+\])? = /.exec(line)?.[1] ?? '';
    const found =
      [...items.values()]
        .filter((item) => line.includes(`/${item.linkId} = `))
        .sort((x, y) => y.linkId.length - x.linkId.length)[0] ?? items.get(linkId);
    const reason = REASONS.find(([, test]) => found && test(found, side, line, form, items));
    if (reason) reasons.push(reason[0]);
    else differences.push(`${side}: ${line}`);
  };
  for (const line of a) if (!b.includes(line)) look(line, 'only ours');
  for (const line of b) if (!a.includes(line)) look(line, 'only LHC-Forms');
  return { differences, reasons };
}
