-- Peers as they are served; `position` keeps the order of the list and is what a cursor points behind.
create table kith_peer (
  id text primary key,
  position integer not null unique,
  words tsvector not null,
  record jsonb not null
);
create index kith_peer_words on kith_peer using gin (words);

-- What people sent. The key is the sender's own (`Idempotency-Key`): the same key never makes a second row.
create table kith_received (
  kind text not null,
  key text not null,
  body_hash text not null,
  id text not null,
  body jsonb not null,
  received_at timestamptz not null default now(),
  arrival bigint generated always as identity,
  primary key (kind, key)
);

-- Answers to a form, as FHIR resources. `identifier` is system|value, for conditional creates; a plain create may repeat it.
create table fhir_response (
  id text primary key,
  identifier text,
  questionnaire text,
  patient text,
  authored timestamptz,
  arrival bigint generated always as identity,
  resource jsonb not null
);
create index fhir_response_identifier on fhir_response (identifier);
