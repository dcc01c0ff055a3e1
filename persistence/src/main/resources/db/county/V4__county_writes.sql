-- What the county writes itself leaves the same traces as a township's writes: the tables have the names and columns of
-- the township's, so that one code serves both.

create table county_${county}.idempotency (
  subject text not null,
  operation text not null,
  key text not null check (length(key) between 1 and 200),
  input_hash text not null,
  entity uuid not null,
  at timestamptz not null,
  primary key (subject, operation, key)
);
create index on county_${county}.idempotency (at);

create table county_${county}.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  subject text not null,
  name text not null,
  action text not null,
  entity_kind text not null,
  entity text not null,
  reason text,
  request_id text not null,
  before_hash bytea,
  after_hash bytea,
  number bigint not null unique,
  previous_hash bytea not null,
  hash bytea not null
);
create index on county_${county}.audit_entry (entity, number);
create trigger chain before insert on county_${county}.audit_entry
  for each row execute function platform.chain_audit();

create table county_${county}.audit_head (
  only_row boolean primary key default true check (only_row),
  length bigint not null,
  hash bytea not null
);
insert into county_${county}.audit_head values (true, 0, '\x');

create table county_${county}.outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  aggregate text not null,
  kind text not null,
  payload jsonb not null
);

grant select, insert, delete on county_${county}.idempotency, county_${county}.outbox to county_${county};
grant select on county_${county}.audit_entry, county_${county}.audit_head to county_${county};
grant insert (id, at, subject, name, action, entity_kind, entity, reason, request_id, before_hash, after_hash)
  on county_${county}.audit_entry to county_${county};
