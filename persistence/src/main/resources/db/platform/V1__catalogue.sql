-- The platform's own schema: which divisions exist, which of them are tenants, and which SQL their schemas have seen.
-- Flyway runs it as the admin login; everything made here belongs to jiceng_migrator.

do $$
declare
  name text;
begin
  foreach name in array array['jiceng_migrator', 'jiceng_app', 'jiceng_catalogue', 'jiceng_tenant'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      -- roles belong to the whole server: another database of it may be migrating at this moment
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  execute format('grant create, connect on database %I to jiceng_migrator', current_database());
  execute format('grant connect on database %I to jiceng_app', current_database());
  execute format('revoke temporary on database %I from public', current_database());
  if not pg_has_role(current_user, 'jiceng_migrator', 'set') then
    execute format('grant jiceng_migrator to %I', current_user);
  end if;
end $$;

alter role jiceng_migrator createrole;
alter role jiceng_app login noinherit;
-- Whoever makes tenant roles hands them on; so must the migrator for the two below.
grant jiceng_tenant to jiceng_migrator with admin true, inherit false, set false;
grant jiceng_catalogue to jiceng_app with inherit false, set true;

revoke all on schema public from public;
alter schema platform owner to jiceng_migrator;
set local role jiceng_migrator;

create table platform.division (
  code text collate "C" primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$'),
  name text collate "C" not null,
  level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'COMMUNITY')),
  parent text collate "C" references platform.division
);
create index on platform.division (parent);

-- Where a county's schemas live; the county moves as a whole.
create table platform.node (
  id text primary key,
  jdbc_url text not null
);
insert into platform.node values ('main', '');

create table platform.county (
  code text collate "C" primary key references platform.division check (code ~ '^\d{6}$'),
  node text not null references platform.node,
  state text not null check (state in ('PROVISIONING', 'READY'))
);

create table platform.township (
  code text collate "C" primary key references platform.division check (code ~ '^\d{9}$'),
  county text collate "C" not null references platform.county check (left(code, 6) = county),
  state text not null check (state in ('PROVISIONING', 'READY'))
);
create index on platform.township (county);

create table platform.migration (
  schema_name text not null,
  version int not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  duration_ms bigint not null,
  primary key (schema_name, version)
);

-- Grows with every change of the catalogue, so that a reader in memory sees cheaply whether it is behind.
create table platform.catalogue_change (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into platform.catalogue_change values (true, 1);

create function platform.count_catalogue_change() returns trigger language plpgsql as $$
begin
  update platform.catalogue_change set number = number + 1;
  return null;
end $$;
create trigger changed after insert or update or delete on platform.division
  for each statement execute function platform.count_catalogue_change();
create trigger changed after insert or update or delete on platform.county
  for each statement execute function platform.count_catalogue_change();
create trigger changed after insert or update or delete on platform.township
  for each statement execute function platform.count_catalogue_change();

grant usage on schema platform to jiceng_catalogue, jiceng_tenant;
grant select on platform.division, platform.node, platform.county, platform.township, platform.catalogue_change
  to jiceng_catalogue;
grant select on platform.division to jiceng_tenant;
