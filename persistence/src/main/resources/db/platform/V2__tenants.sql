-- What the SQL of counties and townships is made of: roles, leaves, the chain of audit entries.

set local role jiceng_migrator;

-- A role that the login may become but whose rights it never has by itself.
create function platform.ensure_role(role text) returns void language plpgsql as $$
begin
  if not exists (select from pg_roles where rolname = role) then
    execute format('create role %I nologin', role);
  end if;
  execute format('grant %I to jiceng_app with inherit false, set true', role);
  execute format('grant jiceng_tenant to %I with inherit true, set false', role);
end $$;

-- Makes the township's table and hangs it under the county's table of the same name.
create function platform.attach_leaf(county text, township text, table_name text) returns void language plpgsql as $$
declare
  parent text := format('%I.%I', 'county_' || county, table_name);
  leaf text := format('%I.%I', 't_' || township, table_name);
begin
  execute format('create table %s (like %s including all)', leaf, parent);
  execute format(
    'alter table %s alter township set default %L, alter township set not null,'
    ' add constraint %I check (township = %L), add constraint %I unique (id)',
    leaf, township, table_name || '_own_township', township, table_name || '_id_key');
  execute format('alter table %s attach partition %s for values in (%L)', parent, leaf, township);
end $$;

-- What an audit entry's hash covers; the time zone is fixed because the text of a time depends on it.
create function platform.audit_hash(
  previous_hash bytea, number bigint, id uuid, at timestamptz, subject text, name text, action text,
  entity_kind text, entity text, reason text, request_id text, before_hash bytea, after_hash bytea
) returns bytea language sql stable set timezone to 'UTC' as $$
  select sha256(previous_hash || convert_to(jsonb_build_array(
    number, id, at, subject, name, action, entity_kind, entity, reason, request_id,
    encode(before_hash, 'hex'), encode(after_hash, 'hex'))::text, 'UTF8'))
$$;

-- Runs as the owner: the township's role can add an entry, but neither choose its hash nor touch the head.
create function platform.chain_audit() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare
  head record;
begin
  execute format('select length, hash from %I.audit_head for update', tg_table_schema) into strict head;
  new.number := head.length + 1;
  new.previous_hash := head.hash;
  new.hash := platform.audit_hash(
    new.previous_hash, new.number, new.id, new.at, new.subject, new.name, new.action, new.entity_kind,
    new.entity, new.reason, new.request_id, new.before_hash, new.after_hash);
  execute format('update %I.audit_head set length = $1, hash = $2', tg_table_schema) using new.number, new.hash;
  return new;
end $$;

-- The number of the first entry that was changed, is missing or does not follow; null where the chain holds.
create function platform.first_broken_audit(township text) returns bigint language plpgsql stable as $$
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
    ) checked where broken$q$, 't_' || township) into broken;
  return broken;
end $$;

revoke all on all functions in schema platform from public;
