import { folded } from './headers.js';

/** What people write in a cell → the word of the kith contract, folded. */
const words = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written.split('|').flatMap((group) => {
      const [word = '', names = ''] = group.split(':');
      return [word, ...names.split(',')].map((name): [string, string] => [folded(name), word]);
    }),
  );

const YES = 'yes,y,si,s,true,x,1,verdadero';
const NO = 'no,n,false,0,falso';
const WORDS: Record<string, ReadonlyMap<string, string>> = {
  waysToMeet: words(
    'in-person:facetoface,f2f,enpersona,presencial,caraacara|phone:call,calls,phonecall,telephone,telefono,llamada,llamadas,porteléfono|' +
      'video:videocall,videochat,zoom,online,virtual,enlinea,videollamada|text:texting,sms,chat,texto,mensaje,mensajes,mensajesdetexto|' +
      'group:groups,grupo,grupos|outreach:streetoutreach,alcance,trabajodecalle',
  ),
  availability: words(
    `accepting:available,open,${YES},disponible,abierto,aceptando|waitlist:waitinglist,full,listadeespera,enespera,lleno|` +
      `paused:pause,unavailable,notavailable,notaccepting,closed,onleave,${NO},pausa,enpausa,nodisponible,cerrado`,
  ),
  anywhere: words(`true:${YES}|false:${NO}`),
};
WORDS.outsideCounty = WORDS.anywhere ?? new Map();

/** Fields with several values in a cell. Commas part only what has none inside: names of languages and of ways. */
const LISTS =
  /^(?:experiences|communities|places|access|helpsWith|categories|serviceAreas|requiredDocuments|phones)$/;
const COMMA_LISTS = /^(?:languages|waysToMeet)$/;
const DATES = /^(?:nextFree|modified|assured\.on|credentials\.\d\.(?:expires|checkedOn))$/;

/** `18-64`, `18+`, `under 25`, `hasta 25`. */
function ages(cell: string): { minimumAge?: string; maximumAge?: string } {
  const [from, to] = cell.match(/\d{1,3}/g) ?? [];
  if (!from) return {};
  if (to) return { minimumAge: from, maximumAge: to };
  return /under|below|up ?to|hasta|menor|</i.test(cell) ? { maximumAge: from } : { minimumAge: from };
}

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * Reads `12/31/2026` and `31/12/2026` once a cell of the sheet shows which is meant; where none does, such dates stay
 * unread: the wrong day is worse than none.
 */
export function dateReader(cells: Iterable<string>): (cell: string) => string {
  let order: 'month' | 'day' | undefined;
  for (const cell of cells) {
    const [, first = 0, second = 0] = SLASHED.exec(cell) ?? [];
    if (Number(first) > 12) order ??= 'day';
    if (Number(second) > 12) order ??= 'month';
  }
  return (cell) => {
    const [, first = '', second = '', year] = SLASHED.exec(cell) ?? [];
    if (!year || !order) return cell;
    const [month, day] = order === 'month' ? [first, second] : [second, first];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
}

/** Whether cells of this field may be dates. */
export const isDate = (target: string): boolean => DATES.test(target);

/** Field and value pairs that a cell holds. */
export function readCell(
  target: string,
  cell: string,
  toDate: (cell: string) => string,
): [string, unknown][] {
  if (!cell) return [];
  if (target === 'ages') return Object.entries(ages(cell));
  // whatever is not a clear “no” keeps the street to itself
  if (target === 'addressPrivate')
    return WORDS.anywhere?.get(folded(cell)) === 'false' ? [] : [['locations.0.addressPublic', false]];
  if (isDate(target)) return [[target, toDate(cell)]];
  const several = LISTS.test(target) || COMMA_LISTS.test(target);
  if (!several) return [[target, WORDS[target]?.get(folded(cell)) ?? cell]];
  const parts = cell.split(/[;|\n]/);
  const all = parts.length === 1 && COMMA_LISTS.test(target) ? cell.split(',') : parts;
  const values = all.map((part) => part.trim()).filter(Boolean);
  return [[target, values.map((value) => WORDS[target]?.get(folded(value)) ?? value)]];
}
