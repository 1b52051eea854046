import { zones } from './data/zones.js';

/**
 * The country a person is probably in: by the time zone their device is set to, else by its language. Nothing is asked of
 * the network or of the device's place. A guess only: a person can always change it.
 */
export function guessCountry(timeZone: string, languages: readonly string[]): string | undefined {
  const country = countryOfZone(timeZone);
  if (country) return country;
  for (const language of languages) {
    try {
      const { region } = new Intl.Locale(language).maximize();
      if (region) return region;
    } catch {
      // not a language tag: ask the next one
    }
  }
  return undefined;
}

/** The country that a time zone is in, by the generated table. */
function countryOfZone(timeZone: string): string | undefined {
  for (const country of zones.split(';')) {
    const [code, ...areas] = country.split(' ');
    for (const area of areas) {
      const slash = area.indexOf('/') + 1;
      const places = area.slice(slash).split(',');
      if (timeZone.startsWith(area.slice(0, slash)) && places.includes(timeZone.slice(slash))) return code;
    }
  }
  return undefined;
}
