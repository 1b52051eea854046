/** An entry for a person's own calendar. */
export interface CalendarEntry {
  /** Neutral: it may be read over a shoulder. */
  readonly title: string;
  readonly start: Date;
  /** Minutes. */
  readonly minutes: number;
  readonly place?: string | undefined;
  readonly notes?: string | undefined;
}

const stamp = (date: Date): string =>
  `${date
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .slice(0, 15)}Z`;

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks have to be marked in a text. */
const text = (value: string): string => value.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');

/** RFC 5545 §3.1: no line longer than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  const octets = new TextEncoder();
  let width = 0;
  return [...line]
    .map((letter) => {
      const size = octets.encode(letter).length;
      const over = width + size > 75;
      width = over ? size + 1 : width + size;
      return over ? `\r\n ${letter}` : letter;
    })
    .join('');
}

/**
 * An iCalendar file (RFC 5545) with one entry and no alarm.
 *
 * @param uid unique in the world, such as a UUID
 * @param now when it was made
 */
export function calendarFile(entry: CalendarEntry, uid: string, now: Date): string {
  const end = new Date(+entry.start + entry.minutes * 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Kith//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(entry.start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${text(entry.title)}`,
    entry.place && `LOCATION:${text(entry.place)}`,
    entry.notes && `DESCRIPTION:${text(entry.notes)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap((line) => (line ? folded(line) : [])).join('\r\n')}\r\n`;
}
