/** Spanish. Tone: plain, warm, “usted”. A part for each widget; `npm run check:locales` says what is missing or stale. */
import { formatNumber, plural } from '../format.js';
import type { LocaleMeta, Translation } from '../registry.js';
import type { CommonStrings } from '../../ui/common.strings.js';
import type { CrisisPanelStrings } from '../../widgets/crisis-panel/crisis-panel.strings.js';
import type { CrisisMoreStrings } from '../../widgets/crisis-panel/more/more.strings.js';
import type { CrisisWorldStrings } from '../../widgets/crisis-panel/world.strings.js';
import type { QuickExitStrings } from '../../widgets/quick-exit/quick-exit.strings.js';
import type { ResourceDirectoryStrings } from '../../widgets/resource-directory/resource-directory.strings.js';

export const meta: LocaleMeta = {
  tag: 'es',
  name: 'Español',
  reviewed: false,
  note: 'Machine-made, 2026-11. Not yet reviewed by a fluent speaker.',
};

export const common: Translation<CommonStrings> = {
  loading: 'Cargando…',
  loadingSlow: 'Sigue cargando. Con una conexión lenta puede tardar un poco.',
  loadedSoFar: (count) => `${formatNumber('es', count)} cargados hasta ahora…`,
  retry: 'Intentar de nuevo',
  stale: (time) => `No pudimos traer la lista más nueva. Esta es de ${time}.`,
  partial: 'No pudimos traer toda la lista. Esta es la parte que tenemos.',
  errorOffline: 'Parece que no hay conexión. Revise su conexión, por favor.',
  errorTimeout: 'Está tardando demasiado. Puede que el servicio esté ocupado.',
  errorHttp: 'El servicio no funciona en este momento. No es culpa suya.',
  errorContent: 'El servicio envió algo que no pudimos leer. No es culpa suya.',
  showMore: (count) => plural('es', count, { one: 'Ver # más', other: 'Ver # más' }),
  back: 'Volver a la lista',
  helpQuestion: '¿Necesita ayuda ahora?',
  helpCall: 'Llame al 988, oprima 2',
  helpText: 'Envíe AYUDA al 988',
  helpMore: 'Más formas de recibir ayuda',
};

export const resourceDirectory: Translation<ResourceDirectoryStrings> = {
  heading: 'Encuentre ayuda cerca de usted',
  searchLabel: '¿Qué necesita?',
  searchHint: 'Unas pocas palabras, como “comida” o “transporte a la clínica”.',
  searchButton: 'Buscar',
  clearSearch: 'Borrar la búsqueda',
  privacy: 'Lo que escriba aquí se queda en este dispositivo.',
  resultsAll: (count) => plural('es', count, { one: '# servicio', other: '# servicios' }),
  resultsFound: (count) =>
    plural('es', count, { one: '# servicio encontrado', other: '# servicios encontrados' }),
  moreShown: (from, to) => `Se muestran del ${from} al ${to}`,
  emptyTitle: 'Nada coincide con esas palabras',
  emptyHint: 'Pruebe con menos palabras o con otra palabra para lo mismo.',
  emptyFeed: 'Todavía no hay servicios en esta lista.',
  errorTitle: 'No se pudo cargar la lista',
  by: (organization) => `A cargo de ${organization}`,
  alert: 'Tenga en cuenta',
  about: 'Qué ofrece',
  who: 'Quién puede ir',
  ages: (from, to) => `De ${from} a ${to} años`,
  agesFrom: (from) => `Desde los ${from} años`,
  agesTo: (to) => `Hasta los ${to} años`,
  cost: 'Costo',
  languages: 'Idiomas',
  interpretation: 'Intérpretes',
  where: 'Dónde',
  call: (number) => `Llame al ${number}`,
  extension: (extension) => `ext. ${extension}`,
  email: 'Correo electrónico',
  website: 'Sitio web',
  websiteOf: (name) => `Visite ${name}`,
  newWindow: 'se abre en otra pestaña',
  hours: 'Horario',
  hoursClosed: 'Cerrado',
  everyDay: 'Todos los días',
  validBetween: (from, to) => `Del ${from} al ${to}`,
  validTo: (to) => `Hasta el ${to}`,
  hoursUnconfirmed: 'Este horario puede haber cambiado.',
  apply: 'Cómo obtenerlo',
  documents: 'Qué llevar',
  wait: 'Tiempo de espera',
  accessibility: 'Acceso y movilidad',
  transport: 'Cómo llegar',
  area: 'Zona atendida',
  moreSites: (count) => plural('es', count, { one: '# lugar más', other: '# lugares más' }),
  checkedOn: (date) => `Revisado el ${date}`,
  notCheckedSince: (date) => `Sin revisar desde el ${date}. Llame antes de ir.`,
  notChecked: 'No sabemos cuándo se revisó por última vez. Llame antes de ir.',
  statusInactive: 'No está en marcha ahora',
  statusDefunct: 'Cerrado para siempre',
  statusPaused: 'Cerrado por un tiempo',
  addressPrivate: 'No hay una dirección publicada. Pregunte, por favor.',
  remote: 'Por teléfono o en línea',
  free: 'Gratis',
  dayRange: (from, to) => `de ${from} a ${to}`,
  timeRange: (from, to) => `de ${from} a ${to}`,
  timesOf: (days, times) => `${days}, ${times}`,
  everyWeeks: (days, weeks) => `${days}, cada ${weeks} semanas`,
  nthDay: (nth, day) =>
    `${nth < 0 ? 'último' : (['primer', 'segundo', 'tercer', 'cuarto'][nth - 1] ?? 'quinto')} ${day} del mes`,
  monthDay: (day) => `Día ${day} de cada mes`,
};

export const crisisPanel: Translation<CrisisPanelStrings> = {
  heading: 'Pida ayuda ahora',
  intro: 'Hay quien le escucha. Llame también por otra persona.',
  danger: '¿Está en peligro ahora mismo?',
  call: (number) => `Llame al ${number}`,
  callMenu: (number, key) => `Llame al ${number} y oprima ${key}`,
  text: (number) => `Envíe un texto al ${number}`,
  textWord: (number, word) => `Envíe ${word} al ${number}`,
  chat: 'Chatee en línea',
  video: (number) => `Videoteléfono ${number}`,
  tty: (number) => `TTY ${number}`,
  whatsapp: (number) => `WhatsApp ${number}`,
  always: 'Abierto día y noche',
  openUntil: (time) => `Abierto ahora, hasta: ${time}, su hora`,
  opensAt: (time) => `Cerrado ahora. Abre: ${time}, su hora`,
  closed: 'Cerrado ahora',
  hoursUnknown: 'Horario sin confirmar',
  peerRun: 'Responden personas que lo han vivido',
  onlyIn: (area) => `Para personas en ${area}`,
  more: 'Más líneas',
  audiences: {
    veterans: 'Veteranos',
    youth: 'Jóvenes',
    lgbtq: 'Personas LGBTQ+',
    native: 'Pueblos nativos',
    deaf: 'Personas sordas',
    abuse: 'Daño de alguien cercano',
    assault: 'Violencia sexual',
    disaster: 'Después de un desastre',
    eating: 'Comida e imagen corporal',
    substances: 'Alcohol y drogas',
  },
  peers: '¿No está en peligro, pero quiere hablar con alguien que lo ha vivido?',
  directory: 'Líneas en cualquier país: findahelpline.com',
};

export const crisisMore: Translation<CrisisMoreStrings> = {
  expectTitle: 'Qué pasa cuando llama, escribe o chatea',
  expectCall:
    'Al llamar: una voz le da opciones. Hay música mientras espera. Después responde una persona preparada.',
  expectText:
    'Por texto o chat: acepta unas condiciones y contesta unas preguntas. Después espera a una persona.',
  expectSafe: 'Puede que le pregunten si está a salvo. Diga tanto o tan poco como quiera.',
  otherTitle: 'Me preocupa otra persona',
  otherCall: 'La línea de arriba también es para usted. Diga que le preocupa alguien.',
  otherListen: 'Pregúntele cómo está. Escuche. Quédese con esa persona si es seguro para usted.',
  otherDanger: (number) => `Si está en peligro ahora, llame al ${number}.`,
  show: 'Mostrar líneas para',
  everyone: 'Todas las personas',
  deaf: 'Personas sordas o con pérdida de audición',
  signLanguage: 'lengua de señas americana',
  languages: (list) => `Idiomas: ${list}`,
  checked: (date, how) => `Revisado ${date}: ${how}`,
  checkedOld: (date, how) => `Sin revisar desde ${date} (${how}). Puede haber cambiado.`,
  byProvider: 'su propia página',
  byNews: 'una noticia',
  byOthers: 'una revisión de otras personas',
  oldData: (date) => `Revisamos estos números por última vez el ${date}. Alguno puede haber cambiado.`,
  copy: 'Copiar',
  copied: (number) => `Copiado: ${number}`,
  code: 'Código para su teléfono',
  codeHelp: (number) => `Apunte aquí la cámara de su teléfono para comunicarse con ${number}`,
  open: (numbers) => `Pida ayuda ahora: ${numbers}`,
  or: (a, b) => `${a} o ${b}`,
  close: 'Cerrar',
  leave: 'Salir rápido de esta página',
  loading: 'Cargando.',
  privacy: 'Nada de lo que haga aquí se cuenta ni se envía.',
  cardTitle: 'Guarde esta tarjeta',
  cardPerson: 'Alguien en quien confío:',
  noNumbers: 'No tenemos números revisados para este país. El enlace de abajo puede servirle.',
};

export const crisisWorld: Translation<CrisisWorldStrings> = {
  country: 'País',
  callPolice: (number) => `Llame al ${number} para la policía`,
  callAmbulance: (number) => `Llame al ${number} para una ambulancia`,
};

export const quickExit: Translation<QuickExitStrings> = {
  emergency: 'Emergencia:',
  leave: 'Salir de esta página',
  pressesLeft: (count) =>
    count === 1
      ? 'Oprima Mayús 1 vez más para salir.'
      : `Oprima Mayús ${String(count)} veces más para salir.`,
  tooLate: 'Pasó mucho tiempo. Oprima Mayús 3 veces para salir.',
  about: 'Qué hace este botón',
  does: 'Lo lleva a otra página y borra lo que estas herramientas guardaron.',
  shortcut: 'También puede oprimir la tecla Mayús 3 veces.',
  history: 'No borra su historial. Alguien que vea este dispositivo puede ver que estuvo aquí.',
  loading: 'Cargando.',
};
