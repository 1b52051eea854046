import { startAlone } from '../db/migrate.js';
import type { Db, Queries } from '../db/port.js';
import {
  organizationRows,
  serviceRow,
  siteRows,
  taxonomyId,
  taxonomyRows,
  termRows,
  termsOf,
  type Dataset,
  type SiteRow,
} from './derive.js';

/** Rows per statement: large enough to be quick, small enough for one parameter. */
const BATCH = 500;
/** Part of every data version: raise it when the columns are derived in another way. */
const LOADER = 1;

const WORDS = `setweight(to_tsvector('simple', r.title) || to_tsvector('english', r.title), 'A')
  || setweight(to_tsvector('simple', r.body) || to_tsvector('english', r.body), 'C')`;

/**
 * Puts the dataset in the place of what was there, unless `version` says it is there already.
 * @returns how many services the database now holds
 */
export async function loadDataset(db: Db, version: string, dataset: () => Dataset): Promise<number> {
  const wanted = `${LOADER}-${version}`;
  await db.transaction(async (tx) => {
    await startAlone(tx);
    const [fact] = await tx.query<{ value: string }>(
      `select value from kith_fact where name = 'hsds_version'`,
    );
    if (fact?.value === wanted) return;
    await replace(tx, dataset());
    await tx.query(
      `insert into kith_fact (name, value) values ('hsds_version', $1)
       on conflict (name) do update set value = excluded.value`,
      [wanted],
    );
  });
  const [count] = await db.query<{ n: number }>('select count(*)::int as n from hsds_service');
  return count?.n ?? 0;
}

async function replace(tx: Queries, dataset: Dataset): Promise<void> {
  await tx.exec(`delete from hsds_service; delete from hsds_organization; delete from hsds_taxonomy;
    delete from hsds_term; delete from hsds_postcode;`);
  await insertServices(tx, dataset);
  await insertSites(tx, dataset);
  await insertNamed(tx, dataset);
  await insertPostcodes(tx, dataset);
}

async function insertServices(tx: Queries, { services }: Dataset): Promise<void> {
  await insert(
    tx,
    services.map(serviceRow),
    `insert into hsds_service (id, position, organization_id, modified, words, record)
     select r.id, r.position, r.organization_id, r.modified, ${WORDS}, r.record from rows r`,
    'id text, position int, organization_id text, modified timestamptz, title text, body text, record jsonb',
  );
  const links = services.flatMap((service) =>
    termsOf(service).map((term) => ({
      service_id: String(service['id']),
      term_id: String(term['id']),
      taxonomy_id: taxonomyId(term),
    })),
  );
  await insert(
    tx,
    links,
    'insert into hsds_service_term (service_id, term_id, taxonomy_id) select * from rows',
    'service_id text, term_id text, taxonomy_id text',
  );
}

async function insertSites(tx: Queries, { services }: Dataset): Promise<void> {
  const sites: SiteRow[] = [];
  for (const service of services) sites.push(...siteRows(service, sites.length));
  await insert(
    tx,
    sites,
    `insert into hsds_site (id, position, service_id, postcode, latitude, longitude, area_postcodes, record)
     select * from rows on conflict (id) do nothing`,
    `id text, position int, service_id text, postcode text, latitude float8, longitude float8,
     area_postcodes text[], record jsonb`,
  );
}

async function insertNamed(tx: Queries, dataset: Dataset): Promise<void> {
  const columns =
    'id text, position int, title text, body text, taxonomy_id text, parent_id text, record jsonb';
  const simple = (table: string) =>
    `insert into ${table} (id, position, words, record) select r.id, r.position, ${WORDS}, r.record from rows r`;
  await insert(tx, organizationRows(dataset.services), simple('hsds_organization'), columns);
  await insert(tx, taxonomyRows(dataset), simple('hsds_taxonomy'), columns);
  await insert(
    tx,
    termRows(dataset),
    `insert into hsds_term (id, position, taxonomy_id, parent_id, words, record)
     select r.id, r.position, r.taxonomy_id, r.parent_id, ${WORDS}, r.record from rows r`,
    columns,
  );
}

/** Middles of postcodes: those the dataset names, else the mean of the places that lie in each. */
async function insertPostcodes(tx: Queries, { postcodes = [] }: Dataset): Promise<void> {
  await insert(
    tx,
    postcodes,
    'insert into hsds_postcode (code, latitude, longitude) select * from rows',
    'code text, latitude float8, longitude float8',
  );
  await tx.exec(`insert into hsds_postcode (code, latitude, longitude)
    select postcode, avg(latitude), avg(longitude) from hsds_site
    where postcode is not null and postcode <> '' and latitude is not null and longitude is not null
    group by postcode on conflict (code) do nothing`);
}

async function insert(
  tx: Queries,
  rows: readonly object[],
  statement: string,
  columns: string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = JSON.stringify(rows.slice(at, at + BATCH));
    await tx.query(
      `with rows as (select * from jsonb_to_recordset($1::text::jsonb) as x(${columns})) ${statement}`,
      [batch],
    );
  }
}
