-- Regulation profiles and working-day calendars that are shipped with the platform: the same for every tenant, read
-- by all of them, written by the loader of the start and the migration alone.

set local role jiceng_migrator;

-- One row a version; content is the whole profile and never changes. ancestors are all it inherits from, as id@version.
create table platform.regulation_profile (
  id uuid primary key default uuidv7(),
  profile text collate "C" not null,
  version int not null check (version >= 1),
  current boolean not null,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  issuer text collate "C",
  effective_from date not null,
  effective_until date check (effective_until >= effective_from),
  under_review boolean not null,
  ancestors text[] not null,
  content jsonb not null,
  unique (profile, version)
);
create unique index on platform.regulation_profile (profile) where current;

-- The State Council's days off and make-up days of a year.
create table platform.holiday_year (
  year int primary key check (year between 1990 and 2200),
  notice text not null,
  days_off date[] not null,
  make_up date[] not null
);

grant select on platform.regulation_profile, platform.holiday_year to jiceng_tenant;

-- The number of the first entry of the schema's audit chain that was changed, is missing or does not follow.
create function platform.first_broken_audit_in(schema_name text) returns bigint language plpgsql stable as $$
declare
  broken bigint;
begin
  execute format($q$
    select min(number) from (
      select e.number, e.hash is distinct from platform.audit_hash(
               e.previous_hash, e.number, e.id, e.at, e.subject, e.name, e.action, e.entity_kind,
               e.entity, e.reason, e.request_id, e.before_hash, e.after_hash)
          or e.number <> row_number() over (order by e.number)
          or e.previous_hash <> lag(e.hash, 1, '\x') over (order by e.number) as broken
      from %1$I.audit_entry e
      union all
      select h.length, not exists (
        select from %1$I.audit_entry e where e.number = h.length and e.hash = h.hash)
      from %1$I.audit_head h where h.length > 0
      union all
      select 1, true from %1$I.audit_head h where h.length = 0 and exists (select from %1$I.audit_entry)
    ) checked where broken$q$, schema_name) into broken;
  return broken;
end $$;

revoke all on function platform.first_broken_audit_in from public;
