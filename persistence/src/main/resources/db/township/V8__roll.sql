-- The voters' rolls of one township: the numbers hang under the county's parent, all else is private.

select platform.attach_leaf('${county}', '${township}', 'voter_roll');

alter table t_${township}.voter_roll
  add foreign key (township, community) references t_${township}.community (township, code);

-- Somebody objects to an entry or to its absence (VE-4); change is what the ruling does to the roll.
create table t_${township}.roll_objection (
  id uuid primary key,
  election uuid not null references t_${township}.voter_roll (id),
  kind text not null check (kind in ('MISSING', 'WRONG')),
  about text collate "C" not null,
  voter uuid,
  raised_by text collate "C" not null,
  reason text not null,
  raised_on date not null,
  decided_on date check (decided_on >= raised_on),
  change int check (change between -1 and 1),
  ruling text,
  check (num_nulls(decided_on, change, ruling) in (0, 3)),
  check (change is null or change = 0 or voter is not null)
);
create index on t_${township}.roll_objection (election, raised_on);

-- id_number is sealed (A-2); id_number_index finds it in the township, identity in the county. cause is what made the
-- voter stand as they do.
create table t_${township}.voter (
  id uuid primary key,
  election uuid not null references t_${township}.voter_roll (id),
  person uuid references t_${township}.person (id),
  name text collate "C" not null check (length(name) between 1 and 50),
  gender text not null check (gender in ('1', '2')),
  birth_date date not null,
  id_number bytea not null,
  id_number_index bytea not null,
  identity bytea not null check (length(identity) = 32),
  resident_group text collate "C",
  residence text not null check (residence in
    ('REGISTERED_AND_LIVING_HERE', 'REGISTERED_ONLY', 'LIVING_HERE_ONLY')),
  living_since date check ((living_since is null) = (residence <> 'LIVING_HERE_ONLY')),
  standing text not null check (standing in ('AWAITING_DECLARATION', 'LISTED', 'REMOVED')),
  cause text not null check (cause in ('REGISTRATION', 'RULING', 'SUPPLEMENT')),
  objection uuid references t_${township}.roll_objection (id) check ((objection is null) = (cause <> 'RULING')),
  reason text,
  changed_at timestamptz not null,
  version int not null default 1,
  check (standing <> 'AWAITING_DECLARATION' or residence = 'REGISTERED_ONLY'),
  check (cause <> 'SUPPLEMENT' or reason ~ '\S'),
  check (standing <> 'REMOVED' or cause = 'RULING' or reason ~ '\S')
);
create unique index on t_${township}.voter (election, identity) where standing <> 'REMOVED';
create unique index on t_${township}.voter (objection);
create index on t_${township}.voter (election, name, id);
create index on t_${township}.voter (name, id);
create index on t_${township}.voter (election, birth_date);
create index on t_${township}.voter (id_number_index);
create index on t_${township}.voter (person);

-- 委托投票: one voter votes for another, in writing (VE-8). Nobody has two proxies.
create table t_${township}.voter_proxy (
  id uuid primary key,
  election uuid not null references t_${township}.voter_roll (id),
  voter uuid not null references t_${township}.voter (id),
  proxy uuid not null references t_${township}.voter (id) check (proxy <> voter),
  document text not null check (document ~ '\S'),
  recorded_on date not null,
  published_on date check (published_on >= recorded_on),
  unique (election, voter)
);
create index on t_${township}.voter_proxy (election, proxy);

-- 流动票箱: whom it goes to, and why (VE-8).
create table t_${township}.mobile_box (
  id uuid primary key,
  election uuid not null references t_${township}.voter_roll (id),
  name text collate "C" not null check (name ~ '\S'),
  justification text not null check (justification ~ '\S'),
  unique (election, name)
);

-- Before publication the roll changes by registration, after it by rulings, after the freeze by supplements
-- (VE-4, VE-15). Whoever is listed holds the county's claim on them until the election is concluded; somebody who is
-- claimed for another one is left out.
create function t_${township}.keep_voter() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare
  roll_phase text;
  was_listed boolean := tg_op = 'UPDATE' and old.standing = 'LISTED';
begin
  select phase into strict roll_phase from t_${township}.voter_roll where id = new.election for no key update;
  if (new.cause <> case roll_phase when 'OPEN' then 'REGISTRATION' when 'PUBLISHED' then 'RULING' else 'SUPPLEMENT' end
    or new.cause = 'RULING' and not exists (
      select from t_${township}.roll_objection o
      where o.id = new.objection and o.election = new.election and o.voter = new.id
        and o.change = case new.standing when 'LISTED' then 1 else -1 end)) then
    raise check_violation using message = 'the roll is ' || roll_phase, constraint = 'voter_phase';
  end if;
  if new.standing = 'LISTED' and not was_listed then
    insert into county_${county}.voter_claim as held values (new.identity, new.election, '${township}')
      on conflict (identity) do update set election = excluded.election, township = excluded.township
      where exists (
        select from county_${county}.committee_election e
        where e.township = held.township and e.id = held.election and e.term_ends_on is not null);
    return case when found then new end;
  end if;
  if was_listed and new.standing <> 'LISTED' then
    delete from county_${county}.voter_claim where identity = new.identity and election = new.election;
  end if;
  return new;
end $$;
create trigger keep before insert or update on t_${township}.voter
  for each row execute function t_${township}.keep_voter();

-- A roll goes forward only, and is published and frozen with the count and the hash of those listed.
create function t_${township}.keep_voter_roll() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare
  listed int;
  form text;
begin
  if tg_op = 'INSERT' then
    if new.phase <> 'OPEN' then
      raise check_violation using message = 'a roll begins open', constraint = 'voter_roll_phase';
    end if;
    return new;
  end if;
  if (new.published_on, new.published_voters, new.published_hash)
      is distinct from (old.published_on, old.published_voters, old.published_hash) and old.phase <> 'OPEN'
    or (new.frozen_on, new.frozen_voters, new.frozen_hash)
      is distinct from (old.frozen_on, old.frozen_voters, old.frozen_hash) and old.phase <> 'PUBLISHED'
    or array_position(array['OPEN', 'PUBLISHED', 'FROZEN'], new.phase)
      - array_position(array['OPEN', 'PUBLISHED', 'FROZEN'], old.phase) not in (0, 1) then
    raise check_violation using message = 'a roll goes forward only', constraint = 'voter_roll_phase';
  end if;
  if new.phase <> old.phase then
    select count(*), 'jiceng-roll/1' || e'\n' || coalesce(string_agg(id || e'\n', '' order by id::text collate "C"), '')
      into listed, form
      from t_${township}.voter where election = new.id and standing = 'LISTED';
    if (listed, encode(sha256(convert_to(form, 'UTF8')), 'hex')) is distinct from (
        coalesce(new.frozen_voters, new.published_voters), coalesce(new.frozen_hash, new.published_hash)) then
      raise check_violation using message = 'not the count and hash of the roll', constraint = 'voter_roll_hash';
    end if;
  end if;
  return new;
end $$;
create trigger keep before insert or update on t_${township}.voter_roll
  for each row execute function t_${township}.keep_voter_roll();

grant select, insert,
    update (phase, voters, women, away, newcomers, awaiting, published_on, published_voters, published_hash, frozen_on,
      frozen_voters, frozen_hash)
  on t_${township}.voter_roll to t_${township};
grant select, insert, update (residence, living_since, standing, cause, objection, reason, changed_at, version)
  on t_${township}.voter to t_${township};
grant select, insert, update (voter, decided_on, change, ruling) on t_${township}.roll_objection to t_${township};
grant select, insert, update (published_on), delete on t_${township}.voter_proxy to t_${township};
grant select, insert, delete on t_${township}.mobile_box to t_${township};
