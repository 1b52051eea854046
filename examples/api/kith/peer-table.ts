import type { Availability, Peer, Term, WayToMeet } from '../../../src/model/peer.js';
import type { Column } from '../http/csv.js';

/** Spreadsheets are kept by people: words in place of codes, several of them with a semicolon between. */
const list = (texts: readonly (string | undefined)[] = []): string => texts.filter(Boolean).join('; ');
const labels = (terms: readonly Term[] = []): string => list(terms.map(({ label }) => label));
const each = (peer: Peer, key: 'name' | 'county' | 'stateProvince'): string =>
  list([...new Set((peer.places ?? []).map((place) => place[key]))]);

interface Words {
  readonly lang: string;
  readonly yes: string;
  readonly no: string;
  readonly ways: Record<WayToMeet, string>;
  readonly availability: Record<Availability, string>;
}

const EN: Words = {
  lang: 'en',
  yes: 'Yes',
  no: 'No',
  ways: {
    'in-person': 'In person',
    phone: 'Phone',
    video: 'Video',
    text: 'Text',
    group: 'Group',
    outreach: 'Outreach',
  },
  availability: { accepting: 'Accepting', waitlist: 'Waitlist', paused: 'Paused' },
};

const ES: Words = {
  lang: 'es',
  yes: 'Sí',
  no: 'No',
  ways: {
    'in-person': 'En persona',
    phone: 'Teléfono',
    video: 'Video',
    text: 'Mensaje de texto',
    group: 'Grupo',
    outreach: 'En la calle',
  },
  availability: { accepting: 'Disponible', waitlist: 'Lista de espera', paused: 'En pausa' },
};

/** English header | Spanish header | what stands below it. */
type Row = readonly [
  en: string,
  es: string,
  value: (peer: Peer, words: Words) => string | number | undefined,
];

const ROWS: readonly Row[] = [
  ['ID', 'ID', ({ id }) => id],
  ['First name', 'Nombre', ({ name }) => name],
  ['Pronouns', 'Pronombres', ({ pronouns }) => pronouns],
  ['About me', 'Sobre mí', ({ about }) => about],
  ['Why I do this', 'Por qué lo hago', ({ why }) => why],
  ['Lived experience', 'Experiencia vivida', ({ experiences }) => labels(experiences)],
  ['Communities', 'Comunidades', ({ communities }) => labels(communities)],
  ['Languages', 'Idiomas', (peer, words) => languages(peer, words)],
  [
    'Ways to meet',
    'Formas de reunirse',
    ({ waysToMeet }, words) => list(waysToMeet?.map((way) => words.ways[way])),
  ],
  ['Places served', 'Lugares', (peer) => each(peer, 'name')],
  ['County', 'Condado', (peer) => each(peer, 'county')],
  ['State', 'Estado', (peer) => each(peer, 'stateProvince')],
  ['ZIP', 'Código postal', ({ places }) => places?.[0]?.postalCode],
  ['Latitude', 'Latitud', ({ places }) => places?.[0]?.latitude],
  ['Longitude', 'Longitud', ({ places }) => places?.[0]?.longitude],
  ['Anywhere', 'En cualquier lugar', ({ anywhere }, words) => (anywhere ? words.yes : words.no)],
  [
    'Outside my county',
    'Fuera de mi condado',
    ({ outsideCounty }, words) => (outsideCounty ? words.yes : words.no),
  ],
  [
    'Availability',
    'Disponibilidad',
    ({ availability }, words) => availability && words.availability[availability],
  ],
  ['Next free', 'Disponible desde', ({ nextFree }) => nextFree],
  ['Minimum age', 'Edad mínima', ({ minimumAge }) => minimumAge],
  ['Maximum age', 'Edad máxima', ({ maximumAge }) => maximumAge],
  ['Access', 'Accesibilidad', ({ access }) => list(access)],
  ['Credential', 'Credencial', ({ credentials }) => credentials?.[0]?.type],
  ['Issued by', 'Emitida por', ({ credentials }) => credentials?.[0]?.issuer],
  ['Expires', 'Vence', ({ credentials }) => credentials?.[0]?.expires],
  ['Checked on', 'Verificado', ({ credentials }) => credentials?.[0]?.checkedOn],
  ['Organization', 'Organización', ({ organization }) => organization?.name],
  ['Agency phone', 'Teléfono de la agencia', ({ organization }) => organization?.phones?.[0]?.number],
  ['Agency email', 'Correo de la agencia', ({ organization }) => organization?.email],
  ['Website', 'Sitio web', ({ organization }) => organization?.url],
  ['Helps with', 'Ayuda con', ({ helpsWith }) => labels(helpsWith)],
  ['Last updated', 'Última actualización', ({ modified }) => modified],
];

function languages({ languages: spoken = [] }: Peer, { lang }: Words): string {
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  return list(spoken.map(({ code, name }) => (lang === 'en' || code === undefined ? name : names.of(code))));
}

/** The columns of the published spreadsheet, in English or Spanish. */
export function peerColumns(lang: 'en' | 'es'): Column<Peer>[] {
  const words = lang === 'es' ? ES : EN;
  return ROWS.map(([en, es, value]) => ({
    name: lang === 'es' ? es : en,
    value: (peer) => value(peer, words),
  }));
}
