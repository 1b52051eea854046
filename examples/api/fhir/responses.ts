import { randomUUID } from 'node:crypto';
import type { Db } from '../db/port.js';
import { Where } from '../hsds/select.js';
import { Problem } from '../http/problem.js';
import type { Answers } from './answers.js';
import type { Resource } from './terms.js';

interface Sender {
  /** Whose answers they are; undefined where nobody is asked to sign in. */
  readonly patient: string | undefined;
  /** The header of a conditional create: `identifier=system|value`. */
  readonly ifNoneExist: string | undefined;
}

/** `system|value` of the identifier that the answers carry. */
function identifierOf({ identifier }: Answers): string | undefined {
  const { system = '', value } = (identifier ?? {}) as { system?: string; value?: string };
  return typeof value === 'string' ? `${system}|${value}` : undefined;
}

/**
 * FHIR conditional create: when there is one with this identifier already it is given back (200) and nothing is made.
 * Without the header every POST makes another, as FHIR says.
 * @throws Problem 400 for a header that names no identifier, 412 when several have it
 */
export async function createResponse(
  db: Db,
  answers: Answers,
  { patient, ifNoneExist }: Sender,
): Promise<{ created: boolean; stored: Resource }> {
  const wanted = ifNoneExist === undefined ? undefined : new URLSearchParams(ifNoneExist).get('identifier');
  if (wanted === null || wanted === '')
    throw new Problem(400, 'If-None-Exist: give identifier=system|value.');
  return db.transaction(async (tx) => {
    if (wanted !== undefined) {
      // Two tries of one message may arrive side by side.
      await tx.query('select pg_advisory_xact_lock(20261123)');
      const found = await tx.query<{ resource: Resource }>(
        'select resource from fhir_response where identifier = $1',
        [wanted],
      );
      if (found.length > 1) throw new Problem(412, 'Several have this identifier.');
      if (found[0]) return { created: false, stored: found[0].resource };
    }
    const id = randomUUID();
    const meta = { versionId: '1', lastUpdated: new Date().toISOString() };
    const stored: Resource = { ...answers, id, meta };
    await tx.query(
      `insert into fhir_response (id, identifier, questionnaire, patient, authored, resource)
       values ($1, $2, $3, $4, $5::timestamptz, $6::text::jsonb)`,
      [
        id,
        identifierOf(answers),
        withoutVersion(answers.questionnaire),
        patient,
        timeOf(answers),
        JSON.stringify(stored),
      ],
    );
    return { created: true, stored };
  });
}

const withoutVersion = (canonical: string | undefined): string | undefined => canonical?.split('|')[0];

function timeOf({ authored }: Answers): string | undefined {
  return authored !== undefined && !Number.isNaN(Date.parse(authored)) ? authored : undefined;
}

/** A person's own answers: by questionnaire, newest first with `_sort=-authored`. */
export async function searchResponses(
  db: Db,
  asked: URLSearchParams,
  patient: string | undefined,
): Promise<Resource[]> {
  const where = new Where();
  const questionnaire = asked.get('questionnaire');
  if (questionnaire !== null) where.add(`questionnaire = ${where.param(withoutVersion(questionnaire))}`);
  const identifier = asked.get('identifier');
  if (identifier !== null) where.add(`identifier = ${where.param(identifier)}`);
  if (patient !== undefined) where.add(`patient = ${where.param(patient)}`);
  const order = { authored: 'authored, arrival', '-authored': 'authored desc nulls last, arrival desc' };
  const sort = order[(asked.get('_sort') ?? '') as keyof typeof order] ?? 'arrival';
  const limit = Math.min(Number(/^\d{1,4}$/.exec(asked.get('_count') ?? '')?.[0] ?? 100), 1000);
  const rows = await db.query<{ resource: Resource }>(
    `select resource from fhir_response ${where.sql} order by ${sort} limit ${limit}`,
    where.params,
  );
  return rows.map(({ resource }) => resource);
}

export async function readResponse(
  db: Db,
  id: string,
  patient: string | undefined,
): Promise<Resource | undefined> {
  const where = new Where();
  where.add(`id = ${where.param(id)}`);
  if (patient !== undefined) where.add(`patient = ${where.param(patient)}`);
  const [row] = await db.query<{ resource: Resource }>(
    `select resource from fhir_response ${where.sql}`,
    where.params,
  );
  return row?.resource;
}

/** Everything that arrived, in order; for tests. */
export async function everyResponse(db: Db): Promise<Resource[]> {
  const rows = await db.query<{ resource: Resource }>('select resource from fhir_response order by arrival');
  return rows.map(({ resource }) => resource);
}
