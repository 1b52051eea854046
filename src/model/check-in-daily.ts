/**
 * The built-in check-in as a FHIR R4 Questionnaire: five items, strengths first, under a minute, each of them may be
 * skipped (rules K2, K6). The words are Kith's own. Every text carries its Spanish and Arabic by the standard translation
 * extension, so that the file is whole and any other renderer can use it.
 */

/** English, Spanish, Arabic. */
type Words = readonly [en: string, es: string, ar: string];

const FHIR = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

/** Identifies the form in every response. A URN, since Kith owns no address on the web. */
const DAILY_URL = 'urn:uuid:5c1a3d0e-9e0b-4b8e-8f0c-6d1d7a2f4c10';
/** The system of the answer codes. */
export const DAILY_CODES = 'urn:uuid:0b6f7a52-3c37-4d0a-9a52-0d6a3f5b8e21';

/** What would help, in the words of the other widgets: the codes a directory and a peer's profile may use too. */
export const DAILY_NEEDS = 'needs';

const translated = ([, es, ar]: Words) => ({
  extension: [
    ['es', es],
    ['ar', ar],
  ].map(([lang, content]) => ({
    url: `${FHIR}translation`,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  })),
});

const text = (words: Words) => ({ text: words[0], _text: translated(words) });

const control = (code: string) => ({
  url: `${FHIR}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const option = (code: string, ...words: Words) => ({
  valueCoding: { system: DAILY_CODES, code, display: words[0], _display: translated(words) },
});

const openLabel = (words: Words) => ({
  url: `${SDC}sdc-questionnaire-openLabel`,
  valueString: words[0],
  _valueString: translated(words),
});

const whenYes = [
  { question: 'reach', operator: '=', answerCoding: { system: DAILY_CODES, code: 'yes' } },
] as const;

const other = openLabel(['Something else', 'Otra cosa', 'شيء آخر']);

/** Today in words: never a number, so that nothing invites a score. Each has a face of its own beside the words. */
const today = {
  linkId: 'today',
  ...text(['How is today?', '¿Cómo va el día?', 'كيف هو يومك؟']),
  type: 'choice',
  extension: [control('radio-button')],
  answerOption: [
    option('good', 'A good day', 'Un buen día', 'يوم جيد'),
    option('okay', 'Okay', 'Bien', 'لا بأس به'),
    option('mixed', 'Up and down', 'Con altas y bajas', 'متقلّب'),
    option('hard', 'Hard', 'Difícil', 'صعب'),
    option('very-hard', 'Very hard', 'Muy difícil', 'صعب جدًا'),
  ],
};

const helped = {
  linkId: 'helped',
  ...text(['What has helped lately?', '¿Qué le ha ayudado en estos días?', 'ما الذي ساعدك مؤخرًا؟']),
  type: 'open-choice',
  repeats: true,
  extension: [control('check-box'), other],
  answerOption: [
    option('people', 'Time with someone', 'Estar con alguien', 'وقت مع شخص ما'),
    option('rest', 'Rest or sleep', 'Descansar o dormir', 'الراحة أو النوم'),
    option('outside', 'Moving, or being outside', 'Moverme o estar al aire libre', 'الحركة أو الخروج'),
    option('making', 'Making or doing something', 'Hacer o crear algo', 'عمل شيء بيديّ'),
    option('quiet', 'Faith, or quiet time', 'La fe, o un rato tranquilo', 'الإيمان، أو وقت هادئ'),
    option('group', 'A group or a meeting', 'Un grupo o una reunión', 'مجموعة أو لقاء'),
    option('meal', 'A good meal', 'Una buena comida', 'وجبة طيبة'),
  ],
};

const hope = {
  linkId: 'hope',
  ...text([
    'One thing you are proud of, or hope for',
    'Algo que le da orgullo, o que espera',
    'شيء تفتخر به، أو تأمله',
  ]),
  type: 'text',
  maxLength: 300,
};

const needs = {
  linkId: DAILY_NEEDS,
  ...text(['What would help today?', '¿Qué le ayudaría hoy?', 'ما الذي قد يساعدك اليوم؟']),
  type: 'open-choice',
  repeats: true,
  extension: [control('check-box'), other],
  answerOption: [
    option('ride', 'A ride', 'Transporte', 'توصيلة'),
    option('stay', 'A place to stay', 'Un lugar donde quedarme', 'مكان للإقامة'),
    option('food', 'Food', 'Comida', 'طعام'),
    option('work', 'Work', 'Trabajo', 'عمل'),
    option('talk', 'Someone to talk to', 'Alguien con quien hablar', 'شخص أتحدث معه'),
    option(
      'family',
      'Help with family or friends',
      'Ayuda con familia o amigos',
      'مساعدة مع الأهل أو الأصدقاء',
    ),
    option('papers', 'Money or papers', 'Dinero o papeles', 'المال أو الأوراق'),
    {
      extension: [{ url: `${FHIR}questionnaire-optionExclusive`, valueBoolean: true }],
      ...option('nothing', 'Nothing today', 'Nada por hoy', 'لا شيء اليوم'),
    },
  ],
};

/** How to be reached is asked only of those who want it, and only what keeps them safe: who may see or hear a message. */
const reach = {
  linkId: 'reach',
  ...text([
    'Would you like a peer to reach out?',
    '¿Quiere que alguien que ha pasado por algo así le contacte?',
    'هل تود أن يتواصل معك شخص مرّ بتجربة مشابهة؟',
  ]),
  type: 'choice',
  extension: [control('radio-button')],
  answerOption: [
    option('yes', 'Yes, please', 'Sí, por favor', 'نعم، من فضلك'),
    option('no', 'Not now', 'Ahora no', 'ليس الآن'),
  ],
  item: [
    {
      linkId: 'way',
      ...text(['What way is safe for you?', '¿Qué forma es segura para usted?', 'ما الطريقة الآمنة لك؟']),
      type: 'choice',
      extension: [control('radio-button')],
      enableWhen: whenYes,
      answerOption: [
        option('phone', 'A call', 'Una llamada', 'مكالمة'),
        option('text', 'A text', 'Un mensaje de texto', 'رسالة نصية'),
        option('email', 'An e-mail', 'Un correo electrónico', 'بريد إلكتروني'),
      ],
    },
    {
      linkId: 'where',
      ...text(['Number or address to use', 'Número o dirección para usar', 'الرقم أو العنوان']),
      type: 'string',
      enableWhen: whenYes,
      maxLength: 200,
    },
    {
      linkId: 'message',
      ...text(['May they leave a message?', '¿Pueden dejarle un mensaje?', 'هل يمكن ترك رسالة؟']),
      type: 'choice',
      extension: [control('radio-button')],
      enableWhen: whenYes,
      answerOption: [
        option('full', 'Yes', 'Sí', 'نعم'),
        option(
          'name-only',
          'Just a first name and a number',
          'Solo un nombre y un número',
          'الاسم الأول ورقم فقط',
        ),
        option('none', 'No message', 'Ningún mensaje', 'بلا رسالة'),
      ],
    },
    {
      linkId: 'times',
      ...text(['Good times to try', 'Buenas horas para intentarlo', 'أوقات مناسبة']),
      type: 'string',
      enableWhen: whenYes,
      maxLength: 200,
    },
  ],
};

const title: Words = ['Daily check-in', 'Cómo va el día', 'كيف حالك اليوم'];

/** The Questionnaire. Also shipped as a file of its own. */
export const dailyQuestionnaire = {
  resourceType: 'Questionnaire',
  url: DAILY_URL,
  version: '1.0.0',
  name: 'KithDailyCheckIn',
  title: title[0],
  _title: translated(title),
  status: 'active',
  subjectType: ['Patient'],
  language: 'en',
  date: '2026-11-22',
  publisher: 'Kith',
  copyright: 'MIT License. The words are Kith’s own and may be used and changed freely.',
  item: [today, helped, hope, needs, reach],
} as const;
