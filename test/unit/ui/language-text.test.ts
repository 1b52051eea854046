import { expect } from '@open-wc/testing';
import * as ar from '../../../src/i18n/locales/ar.strings.js';
import * as es from '../../../src/i18n/locales/es.strings.js';
import { common } from '../../../src/ui/common.strings.js';
import { languageText } from '../../../src/ui/language-text.js';
import { list } from '../../../src/ui/list.strings.js';

const english = { t: { ...common, ...list }, lang: 'en' };
const spanish = { t: { ...english.t, ...es.list }, lang: 'es' };
const arabic = { t: { ...english.t, ...ar.list }, lang: 'ar' };

describe('the name of a language', () => {
  it('is in the language of the page', () => {
    expect(languageText(english, { code: 'es', name: 'Castellano' })).to.equal('Spanish');
    expect(languageText(spanish, { code: 'es' })).to.match(/^español$/i); // WebKit begins it with a capital letter
  });

  it('is in the language of the page also for American Sign Language, which browsers name in English only', () => {
    const language = { code: 'ase', name: 'American Sign Language' };
    expect([english, spanish, arabic].map((view) => languageText(view, language))).to.deep.equal([
      'American Sign Language',
      'lengua de señas americana',
      'لغة الإشارة الأمريكية',
    ]);
  });

  it('is what the source calls it where the code says nothing, and nothing where there is nothing', () => {
    expect(languageText(spanish, { code: 'no such code', name: 'Home signs' })).to.equal('Home signs');
    expect(languageText(spanish, { name: 'Home signs' })).to.equal('Home signs');
    expect(languageText(spanish, {})).to.equal('');
  });
});
