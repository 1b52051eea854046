import type { Service } from '../../model/service.js';
import { fold } from '../../search/fold.js';

/** A plain door into the directory. */
export interface Need {
  readonly id: string;
  /** What the door says; the built-in ones take their words from the strings. */
  readonly label?: string;
  /** Beginnings of words in the names of categories (or their codes); whole words with a space after them: a business is no bus. */
  readonly terms: readonly string[];
}

/** The host's own doors: `{ label, terms }`. */
export interface HostNeed {
  readonly id?: string;
  readonly label: string;
  readonly terms: readonly string[];
}

/**
 * The doors where the host names none: door, and the beginnings of words. They are those that public taxonomies use for these
 * things (Open Eligibility, 211 and UK service types, in English and Spanish); no taxonomy is copied: what a service is called
 * is read from the feed itself. Not "warm" alone for a warm line: a warm meal and a warm bed are other doors.
 */
const DEFAULT_NEEDS: readonly Need[] = (
  'stay,hous,shelter,beds,rent,homeless,accommodation,hostel,lodging,vivienda,albergue,refugio,alquiler|' +
  'ride,transport,ride,bus ,buses,travel,transit,viaje|' +
  'food,food,meal,pantr,grocer,nutrition,lunch,breakfast,comida,aliment,despensa|' +
  'work,work,job,employ,career,vocation,apprentic,trabajo,empleo|' +
  'talk,warm line,counsel,peer,support,mental,listen,befriend,warmline,hotline,helpline,mentor,group,apoyo,consejer,grupo|' +
  'treatment,treatment,detox,recovery,rehab,substance,addict,withdrawal,clinic,medical,medication,therap,alcohol,drug,tratamiento,recuperacion|' +
  'papers,benefi,legal,money,financ,debt,bill,tax ,taxes,insurance,immigra,citizenship,advice,advocacy,utilit,documento,dinero|' +
  'family,famil,parent,child,youth,teen,pregnan,baby,infant,diaper,domestic,carer,caregiver,nin,joven,embaraz'
)
  .split('|')
  .map((door) => {
    const [id = '', ...terms] = door.split(',');
    return { id, terms };
  });

/** The host's doors made whole; the default ones where it names none that can be used. */
export function needsOf(own: readonly HostNeed[] | undefined): readonly Need[] {
  const usable = (own ?? []).filter(({ label, terms }) => label && Array.isArray(terms) && terms.length);
  if (!usable.length) return DEFAULT_NEEDS;
  return usable.map(({ id, label, terms }, i) => ({ id: id ?? `own-${i}`, label, terms: terms.map(fold) }));
}

/** Words that say what a service is: its terms; where the feed gives none, its own name and its programme's. */
function sayings({ categories = [], name, alternateName, program }: Service): string[] {
  // A term that says whom a service is for ("Teens") says nothing of what it gives.
  const terms = categories.filter(({ linkType }) => !/eligib|person|people|audience/i.test(linkType ?? ''));
  const said = terms.flatMap(({ name: term, code }) => [term, code]);
  return [...said, name, alternateName, program?.name].flatMap((text) => (text ? [fold(text)] : []));
}

/** The doors that a service is behind. */
export function needsFor(service: Service, needs: readonly Need[]): string[] {
  const text = ` ${sayings(service).join(' ')} `.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return needs.filter(({ terms }) => terms.some((term) => text.includes(` ${term}`))).map(({ id }) => id);
}
