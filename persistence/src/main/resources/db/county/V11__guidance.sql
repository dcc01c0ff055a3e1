-- Disease-control guidance (rules G-1 to G-14). Teams, areas, plans and checklists are the county's own; what was checked
-- and found belongs to the township where it was.

create table county_${county}.checklist_template (
  id uuid primary key,
  code text collate "C" not null,
  version int not null check (version >= 1),
  current boolean not null,
  name text collate "C" not null,
  subject_area text collate "C" not null check (subject_area in ('DISEASE_SURVEILLANCE', 'RISK_FACTOR_INTERVENTION',
    'DISEASE_CONTROL', 'HEALTH_PROMOTION', 'PROJECT_EVALUATION')),
  items jsonb not null,
  published_at timestamptz not null default now(),
  unique (code, version)
);
create unique index on county_${county}.checklist_template (code) where current;

create table county_${county}.guidance_instructor (
  id uuid primary key,
  name text collate "C" not null,
  institution text not null,
  home_post text not null,
  home_days int[] not null,
  co_opted boolean not null,
  licence_number text,
  licensed_until date,
  experience_years int not null check (experience_years >= 0),
  trained_until date,
  subject_areas text[] not null,
  left_on date,
  version int not null default 1,
  check ((licence_number is null) = (licensed_until is null))
);

-- Until courses and sessions exist: what an instructor took part in, by hand (G-10).
create table county_${county}.guidance_training (
  id uuid primary key,
  instructor uuid not null references county_${county}.guidance_instructor (id),
  course text not null,
  hours numeric(5, 1) not null check (hours > 0),
  held_on date not null,
  passed boolean not null,
  valid_until date not null check (valid_until >= held_on)
);
create index on county_${county}.guidance_training (instructor);

create table county_${county}.guidance_team (
  id uuid primary key,
  name text collate "C" not null unique,
  dissolved_on date,
  version int not null default 1
);

-- Nobody is in two teams, and no team has two leaders, whoever races whom (G-2, W-5).
create table county_${county}.team_instructor (
  instructor uuid primary key references county_${county}.guidance_instructor (id),
  team uuid not null references county_${county}.guidance_team (id),
  leader boolean not null
);
create unique index on county_${county}.team_instructor (team) where leader;
create index on county_${county}.team_instructor (team);

create table county_${county}.responsibility_area (
  id uuid primary key,
  name text collate "C" not null unique,
  team uuid not null unique references county_${county}.guidance_team (id),
  basis text not null,
  version int not null default 1
);

-- A community is in one area at most (G-1).
create table county_${county}.area_community (
  community text collate "C" primary key check (community ~ '^${county}[0-9]{6}$'),
  area uuid not null references county_${county}.responsibility_area (id)
);
create index on county_${county}.area_community (area);

create table county_${county}.supervision_plan (
  id uuid primary key,
  team uuid not null references county_${county}.guidance_team (id),
  revision int not null check (revision >= 1),
  current boolean not null,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  reason text,
  decided_at timestamptz not null,
  subject text not null,
  decided_by text not null,
  version int not null default 1,
  unique (team, period_start, revision),
  check ((revision = 1) = (reason is null))
);
create unique index on county_${county}.supervision_plan (team, period_start) where current;

create table county_${county}.planned_visit (
  id uuid primary key,
  plan uuid not null references county_${county}.supervision_plan (id),
  lineage uuid not null,
  day date not null,
  half_day text not null check (half_day in ('MORNING', 'AFTERNOON')),
  community text collate "C" not null check (community ~ '^${county}[0-9]{6}$'),
  place text not null,
  subject_areas text[] not null,
  instructors uuid[] not null,
  current boolean not null
);
create index on county_${county}.planned_visit (plan);
create index on county_${county}.planned_visit (day, id) where current;

create table county_${county}.field_check (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  template text collate "C" not null,
  template_version int not null,
  subject_area text collate "C" not null,
  version int not null,
  edition text not null,
  waiting int not null,
  withdrawn boolean not null,
  conflicts int not null,
  content jsonb not null,
  complete boolean not null,
  score numeric(5, 4) not null,
  points numeric not null,
  reachable numeric not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  held_on date not null,
  received_at timestamptz not null,
  instructors uuid[] not null,
  visit uuid,
  recheck_of uuid,
  recorded_by text not null,
  size int not null,
  changed_in bigint not null,
  changed_at timestamptz not null,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.field_check (held_on, id) include (township);
create index on county_${county}.field_check (community, held_on, id) include (township);
create index on county_${county}.field_check (changed_in) include (township);

-- Every piece ever kept; server_sequence is the order of arrival, the phone's clock is kept beside it and decides nothing (W-3).
create table county_${county}.check_piece (
  township text collate "C" not null,
  id uuid not null,
  field_check uuid not null,
  device text collate "C" not null,
  sequence int not null,
  base text not null,
  changes jsonb not null,
  written_at timestamptz not null,
  lag_millis bigint not null,
  received_at timestamptz not null,
  server_sequence bigint not null,
  subject text not null,
  name text not null,
  primary key (township, id),
  unique (township, field_check, device, sequence)
) partition by list (township);

create table county_${county}.finding (
  township text collate "C" not null,
  id uuid not null,
  field_check uuid not null,
  community text collate "C" not null,
  template text collate "C" not null,
  item text collate "C",
  severity text collate "C" not null check (severity in ('MINOR', 'SERIOUS', 'CRITICAL')),
  description text not null,
  institution text collate "C" not null,
  found_on date not null,
  due_on date not null,
  state text collate "C" not null default 'OPEN' check (state in ('OPEN', 'RECTIFYING', 'SUBMITTED', 'VERIFIED')),
  verified_on date,
  finders uuid[] not null,
  withdrawn boolean not null,
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.finding (field_check) include (township);
create index on county_${county}.finding (due_on, id) include (township) where state <> 'VERIFIED' and not withdrawn;
create index on county_${county}.finding (community, item, found_on) include (township);

create table county_${county}.finding_step (
  township text collate "C" not null,
  id uuid not null,
  finding uuid not null,
  position int not null,
  action text not null check (action in ('BEGIN', 'SUBMIT', 'VERIFY', 'RETURN', 'EXTEND')),
  reached text not null,
  subject text not null,
  name text not null,
  at timestamptz not null,
  remark text,
  due_on date,
  recheck uuid,
  primary key (township, id),
  unique (township, finding, position)
) partition by list (township);

grant select on
    county_${county}.field_check,
    county_${county}.check_piece,
    county_${county}.finding,
    county_${county}.finding_step
  to county_${county};
grant select, insert, update (current) on county_${county}.checklist_template to county_${county};
grant select on county_${county}.checklist_template to public_${county};
grant select, insert, update on
    county_${county}.guidance_instructor,
    county_${county}.guidance_team,
    county_${county}.responsibility_area
  to county_${county};
grant select, insert on county_${county}.guidance_training to county_${county};
grant select, insert, update, delete on county_${county}.team_instructor, county_${county}.area_community
  to county_${county};
grant select, insert, update (current) on county_${county}.supervision_plan, county_${county}.planned_visit
  to county_${county};
