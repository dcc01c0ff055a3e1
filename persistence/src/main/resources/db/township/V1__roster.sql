-- What a township's schema holds: its own tables of what the county supervises (hung under the county's parents), and
-- private tables, which no county role can reach.
--
-- To add a supervised table: attach_leaf (columns, checks and indexes come from the county's parent of the same
-- name; the township's default, its check and UNIQUE (id) are added), then foreign keys to sister tables of this schema,
-- then the grants by explicit list. A private table is a plain CREATE TABLE with grants and no parent.
-- The county's file of the same version has always run before. Applied files never change: write a new version.

select platform.attach_leaf('${county}', '${township}', 'community');
select platform.attach_leaf('${county}', '${township}', 'resident_group');
select platform.attach_leaf('${county}', '${township}', 'organization');
select platform.attach_leaf('${county}', '${township}', 'person');
select platform.attach_leaf('${county}', '${township}', 'post');
select platform.attach_leaf('${county}', '${township}', 'membership');

alter table t_${township}.resident_group
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.organization
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.post
  add foreign key (organization) references t_${township}.organization (id);
alter table t_${township}.membership
  add foreign key (person) references t_${township}.person (id),
  add foreign key (post) references t_${township}.post (id);

-- One row a request that carried a key; it commits with the effect (W-1).
create table t_${township}.idempotency (
  subject text not null,
  operation text not null,
  key text not null check (length(key) between 1 and 200),
  input_hash text not null,
  entity uuid not null,
  at timestamptz not null,
  primary key (subject, operation, key)
);
create index on t_${township}.idempotency (at);

-- Who did what and why (A-1): add only, each entry's hash covers the one before; platform.chain_audit fills the last three.
create table t_${township}.audit_entry (
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
create index on t_${township}.audit_entry (entity, number);
create trigger chain before insert on t_${township}.audit_entry
  for each row execute function platform.chain_audit();

create table t_${township}.audit_head (
  only_row boolean primary key default true check (only_row),
  length bigint not null,
  hash bytea not null
);
insert into t_${township}.audit_head values (true, 0, '\x');

-- What others are told once the change is committed (W-4).
create table t_${township}.outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  aggregate text not null,
  kind text not null,
  payload jsonb not null
);

grant usage on schema t_${township} to t_${township};
grant select, insert, update on t_${township}.community to t_${township};
grant select, insert, update, delete on
    t_${township}.resident_group,
    t_${township}.organization,
    t_${township}.person,
    t_${township}.post,
    t_${township}.membership
  to t_${township};
grant select, insert, delete on t_${township}.idempotency, t_${township}.outbox to t_${township};
grant select on t_${township}.audit_entry, t_${township}.audit_head to t_${township};
grant insert (id, at, subject, name, action, entity_kind, entity, reason, request_id, before_hash, after_hash)
  on t_${township}.audit_entry to t_${township};
