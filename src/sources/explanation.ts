import { plainLine } from '../util/text.js';
import { raw } from './read.js';

/** The server's own words: RFC 9457 problem, FHIR OperationOutcome, or a `message` as many APIs have it. */
export function explanation(text: string, type: string): string | undefined {
  if (/^text\/plain\b/i.test(type)) return plainLine(text);
  try {
    const body = raw(JSON.parse(text));
    const issues: unknown[] = Array.isArray(body['issue']) ? body['issue'] : [];
    const told = issues.map(raw).map((issue) => raw(issue['details'])['text'] ?? issue['diagnostics']);
    const error = raw(body['error']);
    const words = [body['detail'], body['title'], ...told, body['message'], error['message'], body['error']];
    return words.map((word) => plainLine(word)).find(Boolean);
  } catch {
    return undefined;
  }
}
