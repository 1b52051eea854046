/** How distances are said where the person is: miles in the United States and the United Kingdom, else kilometres. */
export type Units = 'mi' | 'km';

const kmInMile = 1.609344;

/** The units asked for, else those of the country, else those of the language's own region. */
export function unitsOf(units: string, country: string, lang: string): Units {
  if (units === 'mi' || units === 'km') return units;
  let region: string | undefined = country.toUpperCase();
  try {
    region ||= new Intl.Locale(lang).maximize().region;
  } catch {
    // `lang="x"` on a page is no reason to fail
  }
  return region === 'US' || region === 'GB' ? 'mi' : 'km';
}

/** “12 miles”, in whole numbers: nothing here is known more exactly. */
export function distanceText(lang: string, km: number, units: Units): string {
  const options = {
    style: 'unit',
    unit: units === 'mi' ? 'mile' : 'kilometer',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  } as const;
  const value = Math.max(1, units === 'mi' ? km / kmInMile : km);
  try {
    return new Intl.NumberFormat(lang, options).format(value);
  } catch {
    return new Intl.NumberFormat('en', options).format(value);
  }
}
