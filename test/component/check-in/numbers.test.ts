import { expect } from '@open-wc/testing';
import { registerLocale } from '../../../src/i18n/registry.js';
import * as arabic from '../../../src/i18n/locales/ar.strings.js';
import * as spanish from '../../../src/i18n/locales/es.strings.js';
import type { KithCheckIn } from '../../../src/widgets/check-in/check-in.js';
import { checkInWith, count, form, one, part, press, textOf, write } from './help.js';

registerLocale('es', { common: spanish.common, checkIn: spanish.checkIn });
registerLocale('ar', { common: arabic.common, checkIn: arabic.checkIn });

const much = { linkId: 'd', text: '¿Cuánto?', type: 'decimal' };
const heavy = { linkId: 'q', text: '¿Peso?', type: 'quantity' };
const field = (el: KithCheckIn): HTMLInputElement => one<HTMLInputElement>(el, 'input.field');

async function inLanguage(lang: 'es' | 'ar' | 'en', layout: string, item: object): Promise<KithCheckIn> {
  const el = await checkInWith({ questionnaire: form(item), layout, lang });
  await press(el, { es: spanish.checkIn.start, ar: arabic.checkIn.start, en: 'Start' }[lang]);
  return el;
}

describe('the check-in: numbers as a person writes them', () => {
  for (const [item, value] of [
    [much, { valueDecimal: 1.5 }],
    [heavy, { valueQuantity: { value: 1.5 } }],
  ] as const)
    it(`has “1,5” for a ${item.type} in Spanish still as “1,5” when the field is left, and in the look over it`, async () => {
      const el = await inLanguage('es', 'steps', item);
      await write(el, 'input.field', '1,5');
      expect(field(el).value).to.equal('1,5');
      expect(el.response?.item?.[0]?.answer?.[0]).to.deep.equal(value);
      await press(el, spanish.checkIn.next);
      expect(textOf(part(el, 'review')))
        .to.contain('1,5')
        .and.not.to.contain('1.5');
    });

  for (const [lang, typed, shown, value] of [
    ['es', '1.234,5', '1234,5', 1234.5],
    ['es', '1.234', '1,234', 1.234], // seen now, if a thousand was meant
    ['es', '1.234.567', '1234567', 1234567],
    ['es', '-0,25', '-0,25', -0.25],
    ['en', '1,234.5', '1234.5', 1234.5],
    ['en', '1,5', '1.5', 1.5],
    ['ar', '٢٫٥', '2.5', 2.5],
  ] as const)
    it(`shows “${typed}” (${lang}) as “${shown}” when the field is left, and reads that as the same number`, async () => {
      const el = await inLanguage(lang, 'page', much);
      await write(el, 'input.field', typed);
      expect(field(el).value).to.equal(shown);
      await write(el, 'input.field', shown);
      expect(el.response?.item?.[0]?.answer?.[0]).to.deep.equal({ valueDecimal: value });
    });

  it('leaves what is no number as it was written', async () => {
    const el = await inLanguage('en', 'page', count);
    await write(el, 'input.field', '2 or 3, maybe');
    expect(field(el).value).to.equal('2 or 3, maybe');
  });
});
