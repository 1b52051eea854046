-- Whole records live as they came in `record`, so that fields this API does not know survive; beside them stand only
-- the columns that a request can ask for. `position` keeps the order of the feed.

create table kith_fact (
  name text primary key,
  value text not null
);

create table hsds_service (
  id text primary key,
  position integer not null,
  organization_id text,
  modified timestamptz,
  words tsvector not null,
  record jsonb not null
);
create index hsds_service_words on hsds_service using gin (words);
create index hsds_service_organization on hsds_service (organization_id);
create index hsds_service_position on hsds_service (position);

create table hsds_service_term (
  service_id text not null references hsds_service on delete cascade,
  term_id text not null,
  taxonomy_id text,
  primary key (service_id, term_id)
);
create index hsds_service_term_term on hsds_service_term (term_id);
create index hsds_service_term_taxonomy on hsds_service_term (taxonomy_id);

create table hsds_site (
  id text primary key,
  position integer not null,
  service_id text not null references hsds_service on delete cascade,
  postcode text,
  latitude double precision,
  longitude double precision,
  area_postcodes text[],
  record jsonb not null
);
create index hsds_site_service on hsds_site (service_id);
create index hsds_site_place on hsds_site (latitude, longitude);

create table hsds_organization (
  id text primary key,
  position integer not null,
  words tsvector not null,
  record jsonb not null
);

create table hsds_taxonomy (
  id text primary key,
  position integer not null,
  words tsvector not null,
  record jsonb not null
);

create table hsds_term (
  id text primary key,
  position integer not null,
  taxonomy_id text,
  parent_id text,
  words tsvector not null,
  record jsonb not null
);

create table hsds_postcode (
  code text primary key,
  latitude double precision not null,
  longitude double precision not null
);
