import { expect } from '@open-wc/testing';
import * as ar from '../../../src/i18n/locales/ar.strings.js';
import * as es from '../../../src/i18n/locales/es.strings.js';
import { common } from '../../../src/ui/common.strings.js';
import { links } from '../../../src/ui/links.strings.js';
import { list } from '../../../src/ui/list.strings.js';
import { map } from '../../../src/ui/map/map.strings.js';
import { saved } from '../../../src/ui/saved.strings.js';
import { checkInHistory } from '../../../src/widgets/check-in/history/history.strings.js';
import { checkIn } from '../../../src/widgets/check-in/check-in.strings.js';
import { finderMore } from '../../../src/widgets/peer-finder/more/more.strings.js';
import { peerFinder } from '../../../src/widgets/peer-finder/peer-finder.strings.js';
import { directoryMore } from '../../../src/widgets/resource-directory/more/more.strings.js';
import { crisisMore } from '../../../src/widgets/crisis-panel/more/more.strings.js';
import { crisisPanel } from '../../../src/widgets/crisis-panel/crisis-panel.strings.js';
import { crisisWorld } from '../../../src/widgets/crisis-panel/world.strings.js';
import { quickExit } from '../../../src/widgets/quick-exit/quick-exit.strings.js';
import { resourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.strings.js';

type Text = string | ((...values: readonly never[]) => string) | Readonly<Record<string, string>>;
type Part = Readonly<Record<string, Text>>;

const english: Record<string, object> = {
  common,
  list,
  checkIn,
  checkInHistory,
  crisisMore,
  crisisPanel,
  crisisWorld,
  directoryMore,
  finderMore,
  links,
  map,
  peerFinder,
  quickExit,
  resourceDirectory,
  saved,
};
/** Small numbers that are written as words. */
const inWords = ['nthDay', 'pressesLeft'];
const languages: Record<string, object> = { es, ar };

/** What a person would read: functions are called with numbers, which every text must be able to take in. */
function said(text: Text, ...values: number[]): string {
  if (typeof text === 'function') return text(...(values as unknown as never[]));
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

/** The numbers in any script: Arabic has digits of its own. */
const digits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

for (const [tag, locale] of Object.entries(languages)) {
  describe(`the texts in ${tag}`, () => {
    it('are those of every part there is', () => {
      expect(Object.keys(english).sort()).to.deep.equal(
        Object.keys(locale)
          .filter((name) => name !== 'meta')
          .sort(),
      );
    });

    for (const [name, part] of Object.entries(english)) {
      const translated = (locale as Record<string, Part>)[name] ?? {};

      it(`has every text of ${name}, of the same kind, and nothing left over`, () => {
        expect(Object.keys(translated).sort()).to.deep.equal(Object.keys(part).sort());
        for (const [key, text] of Object.entries(part as Part)) {
          expect(typeof translated[key], key).to.equal(typeof text);
        }
      });

      it(`says something of its own in ${name}, with every value in its place`, () => {
        for (const [key, text] of Object.entries(part as Part)) {
          const own = said(translated[key] as Text, 3, 4, 5);
          expect(own.trim(), key).not.to.equal('');
          expect(own, key).not.to.match(/undefined|NaN|\[object/);
          for (const value of digits(said(text, 13, 14)).match(/1[34]/g) ?? []) {
            if (!inWords.includes(key))
              expect(digits(said(translated[key] as Text, 13, 14)), key).to.contain(value);
          }
        }
      });
    }
  });
}
