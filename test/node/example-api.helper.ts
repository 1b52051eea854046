import { startApi, type ApiOptions, type RunningApi } from '../../examples/api/server.js';
import { startExample } from '../e2e/helpers/example-data.js';

export type Item = Record<string, unknown> & { id: string; name: string };

export interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
}

/** A check-in as the widget sends it, but for its id. */
export const checkInOf = (today: string) => ({
  questionnaire: 'urn:uuid:5c1a3d0e-9e0b-4b8e-8f0c-6d1d7a2f4c10',
  authored: '2026-11-22T10:00:00Z',
  told: { readBy: 'The clinic', responseTime: 'in two days' },
  response: {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [{ linkId: 'today', answer: [{ valueCoding: { code: today } }] }],
  },
});

export const SITE = 'http://127.0.0.1:4173';

/** An API on a free port; its database is a copy of a filled one unless the test says where it is. */
export const startTestApi = (options: Partial<ApiOptions> = {}): Promise<RunningApi> => {
  const start = (options.data ?? options.databaseUrl) ? startApi : startExample;
  return start({ port: 0, origins: [SITE], ...options });
};

/** Asks for a path below `/hsds` and expects JSON with status 200. */
export async function ask<T = Page>(api: RunningApi, path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${api.url}/hsds${path}`, init);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

export const postJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const names = (page: Page): string[] => page.contents.map((item) => item.name);
export const ids = (page: Page): string[] => page.contents.map((item) => item.id);
