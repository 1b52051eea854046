import { expect } from '@open-wc/testing';
import { calendarFile } from '../../../src/util/calendar.js';

const entry = { title: 'Appointment', start: new Date('2026-11-23T15:00:00Z'), minutes: 30 };
const now = new Date('2026-11-22T08:00:00Z');

describe('a file for the calendar', () => {
  it('holds one entry with its start and end in UTC, and no alarm', () => {
    const lines = calendarFile(entry, 'a-1', now).split('\r\n');
    expect(lines).to.include('DTSTART:20261123T150000Z');
    expect(lines).to.include('DTEND:20261123T153000Z');
    expect(lines).to.include('DTSTAMP:20261122T080000Z');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.length(1);
    expect(lines.join()).not.to.contain('VALARM');
    expect(lines.at(-1)).to.equal('');
  });

  it('marks what would end a text too early', () => {
    const file = calendarFile({ ...entry, place: 'A, B; C\\D\nE' }, 'a-1', now);
    expect(file).to.contain('LOCATION:A\\, B\\; C\\\\D\\nE\r\n');
  });

  it('folds lines at 75 octets without cutting a letter', () => {
    const notes = 'ñ'.repeat(200);
    const file = calendarFile({ ...entry, notes }, 'a-1', now);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(file.replaceAll('\r\n ', '')).to.contain(`DESCRIPTION:${notes}`);
  });
});
