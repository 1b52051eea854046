/** Modern Standard Arabic. A part for each widget; `npm run check:locales` says what is missing or stale. */
import { formatNumber, plural } from '../format.js';
import type { LocaleMeta, Translation } from '../registry.js';
import type { CommonStrings } from '../../ui/common.strings.js';
import type { ResourceDirectoryStrings } from '../../widgets/resource-directory/resource-directory.strings.js';

export const meta: LocaleMeta = {
  tag: 'ar',
  name: 'العربية',
  reviewed: false,
  note: 'Machine-made, 2026-11. Not yet reviewed by a fluent speaker.',
};

export const common: Translation<CommonStrings> = {
  loading: 'جارٍ التحميل…',
  loadingSlow: 'ما زال التحميل جاريًا. قد يستغرق ذلك وقتًا مع اتصال بطيء.',
  loadedSoFar: (count) => `تم تحميل ${formatNumber('ar', count)} حتى الآن…`,
  retry: 'حاول مرة أخرى',
  stale: (time) => `لم نتمكن من جلب أحدث قائمة. هذه القائمة من ${time}.`,
  partial: 'لم نتمكن من جلب القائمة كاملة. هذا هو الجزء الموجود لدينا.',
  errorOffline: 'يبدو أنك غير متصل بالإنترنت. يرجى التحقق من الاتصال.',
  errorTimeout: 'يستغرق هذا وقتًا طويلًا. ربما تكون الخدمة مشغولة.',
  errorHttp: 'الخدمة لا تعمل الآن. هذا ليس خطأك.',
  errorContent: 'أرسلت الخدمة شيئًا لم نتمكن من قراءته. هذا ليس خطأك.',
  showMore: (count) =>
    plural('ar', count, { one: 'عرض واحد آخر', two: 'عرض اثنين آخرين', other: 'عرض # أخرى' }),
  back: 'العودة إلى القائمة',
  helpQuestion: 'هل تحتاج إلى مساعدة الآن؟',
  helpCall: 'اتصل بالرقم 988',
  helpText: 'أرسل رسالة إلى 988',
  helpMore: 'طرق أخرى للحصول على المساعدة',
};

export const resourceDirectory: Translation<ResourceDirectoryStrings> = {
  heading: 'ابحث عن مساعدة قريبة منك',
  searchLabel: 'ما الذي تحتاجه؟',
  searchHint: 'بضع كلمات، مثل «طعام» أو «توصيلة إلى العيادة».',
  searchButton: 'بحث',
  clearSearch: 'مسح البحث',
  privacy: 'ما تكتبه هنا يبقى على هذا الجهاز.',
  resultsAll: (count) =>
    plural('ar', count, {
      zero: 'لا توجد خدمات',
      one: 'خدمة واحدة',
      two: 'خدمتان',
      few: '# خدمات',
      other: '# خدمة',
    }),
  resultsFound: (count) =>
    plural('ar', count, {
      zero: 'لم نجد أي خدمة',
      one: 'وجدنا خدمة واحدة',
      two: 'وجدنا خدمتين',
      few: 'وجدنا # خدمات',
      other: 'وجدنا # خدمة',
    }),
  moreShown: (from, to) => `عرض ${formatNumber('ar', from)} إلى ${formatNumber('ar', to)}`,
  emptyTitle: 'لا شيء يطابق هذه الكلمات',
  emptyHint: 'جرّب كلمات أقل، أو كلمة أخرى للشيء نفسه.',
  emptyFeed: 'لا توجد خدمات في هذه القائمة بعد.',
  errorTitle: 'تعذر تحميل القائمة',
  by: (organization) => `تديرها ${organization}`,
  alert: 'يرجى الانتباه',
  about: 'ماذا تقدم',
  who: 'من يمكنه الحضور',
  ages: (from, to) => `من عمر ${formatNumber('ar', from)} إلى ${formatNumber('ar', to)} سنة`,
  agesFrom: (from) => `من عمر ${formatNumber('ar', from)} سنة فما فوق`,
  agesTo: (to) => `حتى عمر ${formatNumber('ar', to)} سنة`,
  cost: 'التكلفة',
  languages: 'اللغات',
  interpretation: 'الترجمة الفورية',
  where: 'أين',
  call: (number) => `اتصل بالرقم ${number}`,
  extension: (extension) => `تحويلة ${extension}`,
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  websiteOf: (name) => `زيارة ${name}`,
  newWindow: 'يفتح في علامة تبويب جديدة',
  hours: 'أوقات العمل',
  hoursClosed: 'مغلق',
  everyDay: 'كل يوم',
  validBetween: (from, to) => `من ${from} إلى ${to}`,
  validTo: (to) => `حتى ${to}`,
  hoursUnconfirmed: 'قد تكون هذه الأوقات قديمة.',
  apply: 'كيف تحصل عليها',
  documents: 'ماذا تحضر معك',
  wait: 'مدة الانتظار',
  accessibility: 'سهولة الوصول',
  transport: 'كيف تصل إلى هناك',
  area: 'المنطقة المشمولة',
  moreSites: (count) =>
    plural('ar', count, { one: 'مكان آخر', two: 'مكانان آخران', few: '# أماكن أخرى', other: '# مكانًا آخر' }),
  checkedOn: (date) => `تم التحقق في ${date}`,
  notCheckedSince: (date) => `لم يتم التحقق منذ ${date}. اتصل قبل أن تذهب.`,
  notChecked: 'لا نعرف متى تم التحقق من هذه المعلومات آخر مرة. اتصل قبل أن تذهب.',
  statusInactive: 'لا تعمل الآن',
  statusDefunct: 'مغلقة نهائيًا',
  statusPaused: 'مغلقة لفترة',
  addressPrivate: 'لا يوجد عنوان منشور. يرجى السؤال.',
  remote: 'عبر الهاتف أو الإنترنت',
  free: 'مجانًا',
  dayRange: (from, to) => `من ${from} إلى ${to}`,
  timeRange: (from, to) => `من ${from} إلى ${to}`,
  timesOf: (days, times) => `${days}، ${times}`,
  everyWeeks: (days, weeks) => `${days}، كل ${formatNumber('ar', weeks)} أسابيع`,
  nthDay: (nth, day) =>
    `${day} ${nth < 0 ? 'الأخير' : (['الأول', 'الثاني', 'الثالث', 'الرابع'][nth - 1] ?? 'الخامس')} من الشهر`,
  monthDay: (day) => `اليوم ${day} من كل شهر`,
};
