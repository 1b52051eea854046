import type { ResponseAnswer, ResponseItem } from '../../../questionnaire/fhir.js';
import type { Form, FormItem } from '../../../questionnaire/types.js';
import { formatDate, formatNumber } from '../../../i18n/format.js';
import { dayText } from '../../../ui/day-text.js';
import type { HistoryEntry, HistoryView } from '../history-part.js';
import { isScore, isScored } from '../steps.js';

type Words = Pick<HistoryView, 't' | 'lang' | 'form'>;

const urlOf = (canonical = ''): string => canonical.split('|')[0] as string;

/** Of this form: only then are its words known, and which answers are sums that are not to be shown (K10). */
export const isOfForm = ({ response }: HistoryEntry, form: Form): boolean =>
  urlOf(response.questionnaire) === (form.questionnaire.url ?? '');

/** What was answered, in the form's words of today's language: `[question, answers]`. */
export function answersOf({ response }: HistoryEntry, view: Words): (readonly [string, readonly string[]])[] {
  const rows: (readonly [string, readonly string[]])[] = [];
  const scored = isScored(view.form);
  const walk = (items: readonly ResponseItem[] = []): void => {
    for (const { linkId, text, answer = [], item } of items) {
      const [asked] = view.form.find(linkId);
      if (asked && (asked.hidden || isScore(asked, scored))) continue;
      const words = answer.map((one) => answerWords(one, asked, view)).filter(Boolean);
      if (words.length) rows.push([asked?.text || (text ?? ''), words]);
      walk(item);
      for (const one of answer) walk(one.item);
    }
  };
  walk(response.item);
  return rows;
}

function answerWords(value: ResponseAnswer, asked: FormItem | undefined, { t, lang }: Words): string {
  const { valueCoding, valueBoolean, valueQuantity } = value;
  if (valueCoding) {
    const option = asked?.options.find(({ value: { valueCoding: one } }) => one?.code === valueCoding.code);
    return option?.label ?? valueCoding.display ?? valueCoding.code ?? '';
  }
  if (valueBoolean !== undefined) return valueBoolean ? t.yes : t.no;
  const number = value.valueInteger ?? value.valueDecimal ?? valueQuantity?.value;
  if (number !== undefined) return `${formatNumber(lang, number)} ${valueQuantity?.unit ?? ''}`.trim();
  const date = value.valueDate ?? value.valueDateTime;
  if (date) return date.length < 10 ? date : dayText(lang, date);
  return (
    value.valueString ??
    value.valueTime ??
    value.valueUri ??
    value.valueAttachment?.title ??
    value.valueReference?.display ??
    ''
  );
}

/** When it was, in words. */
export function when({ at }: HistoryEntry, lang: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? at
    : formatDate(lang, date, { dateStyle: 'medium', timeStyle: 'short' });
}

/** One question over time. `levels` are its answers as the form orders them; no answer is better than another (K8). */
export interface Trend {
  readonly question: string;
  readonly levels: readonly string[];
  /** Newest first, as the entries are: which level, and the check-in it is from. */
  readonly points: readonly { readonly level: number; readonly entry: HistoryEntry }[];
}

/** Undefined where there is no such question, where several answers fit, or where answers carry points (K10). */
export function trendOf(entries: readonly HistoryEntry[], form: Form, linkId: string): Trend | undefined {
  const [item] = form.find(linkId);
  if (item?.type !== 'choice' || item.repeats || isScored(form)) return undefined;
  const levels = item.options.map(({ label }) => label);
  const points = entries.flatMap((entry) => {
    const code = entry.response.item?.find((one) => one.linkId === linkId)?.answer?.[0]?.valueCoding?.code;
    const level = item.options.findIndex(({ value }) => value.valueCoding?.code === code);
    return code && level >= 0 ? [{ level, entry }] : [];
  });
  return points.length ? { question: item.text, levels, points } : undefined;
}
