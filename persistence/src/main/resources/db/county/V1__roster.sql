-- What a county's schema holds for its townships: one parent a supervised table, without rows of its own.
--
-- To add a supervised table: (1) here, in the next version, a parent PARTITION BY LIST (township) with PRIMARY KEY
-- (township, id); text that lists are ordered by is COLLATE "C"; enumerations are text with a CHECK; indexes that
-- serve the county's counts INCLUDE (township) – all of it is copied to the townships' tables; (2) grants: SELECT to
-- county_${county}, and to public_${county} column by column what everybody may see (nothing personal); (3) in
-- db/township, the same version: platform.attach_leaf, foreign keys to sister tables, grants to t_${township}.
-- A column added later goes to the parent only (ALTER TABLE here): PostgreSQL passes it on to the townships' tables.
-- ${county} and ${township} are the codes. Applied files never change: write a new version.

create table county_${county}.community (
  township text collate "C" not null,
  id uuid not null,
  code text collate "C" not null check (code ~ '^\d{12}$' and left(code, 9) = township),
  name text collate "C" not null,
  kind text not null check (kind in ('VILLAGE', 'NEIGHBOURHOOD')),
  version int not null default 1,
  primary key (township, id),
  unique (township, code)
) partition by list (township);
create index on county_${county}.community (code, id) include (township, name, kind);

create table county_${county}.resident_group (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  name text collate "C" not null,
  version int not null default 1,
  primary key (township, id),
  unique (township, community, name)
) partition by list (township);

create table county_${county}.organization (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  kind text not null check (kind in ('PARTY_BRANCH', 'PARTY_GENERAL_BRANCH', 'PARTY_COMMITTEE',
    'VILLAGERS_COMMITTEE', 'RESIDENTS_COMMITTEE', 'SUPERVISORY_COMMITTEE')),
  name text collate "C" not null,
  version int not null default 1,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.organization (community, kind) include (township);
create index on county_${county}.organization (name, id) include (township);

-- Codes: gender GB/T 2261.1, ethnicity GB/T 3304, education GB/T 4658, political status GB/T 4762.
create table county_${county}.person (
  township text collate "C" not null,
  id uuid not null,
  name text collate "C" not null,
  gender text not null check (gender in ('0', '1', '2', '9')),
  birth_date date,
  ethnicity text check (ethnicity ~ '^\d{2}$'),
  education text check (education ~ '^\d{2}$'),
  political_status text check (political_status ~ '^\d{2}$'),
  version int not null default 1,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.person (name, id) include (township);

create table county_${county}.post (
  township text collate "C" not null,
  id uuid not null,
  organization uuid not null,
  title text collate "C" not null,
  kind text not null check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'CHAIR', 'DEPUTY_CHAIR', 'MEMBER', 'OTHER')),
  -- its holder signs for the organization, as a secretary or a chair does
  lead boolean not null,
  seats int not null default 1 check (seats between 1 and 99),
  version int not null default 1,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.post (organization) include (township);

create table county_${county}.membership (
  township text collate "C" not null,
  id uuid not null,
  person uuid not null,
  post uuid not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  end_reason text check (end_reason in ('TERM_ENDED', 'RESIGNED', 'RECALLED', 'REMOVED', 'TRANSFERRED', 'DIED')),
  version int not null default 1,
  primary key (township, id),
  check ((ends_on is null) = (end_reason is null))
) partition by list (township);
create index on county_${county}.membership (person) include (township);
create index on county_${county}.membership (post, starts_on) include (township);

grant usage on schema county_${county} to county_${county}, public_${county};
grant select on
    county_${county}.community,
    county_${county}.resident_group,
    county_${county}.organization,
    county_${county}.person,
    county_${county}.post,
    county_${county}.membership
  to county_${county};
grant select (township, id, code, name, kind) on county_${county}.community to public_${county};
grant select (township, id, community, kind, name) on county_${county}.organization to public_${county};
