-- Areas, teams and plans with their history (G-1, G-2, G-4), quality control (G-8) and training on the spot (G-10). What
-- version 11 laid out for areas and plans was never written to; it kept no history, so it is laid out anew.

drop table
  county_${county}.planned_visit,
  county_${county}.supervision_plan,
  county_${county}.area_community,
  county_${county}.responsibility_area,
  county_${county}.team_instructor;

-- weekly_half_days: how many half days a week the post at home leaves for guidance; account: who signs in as them.
alter table county_${county}.guidance_instructor
  add column weekly_half_days int not null default 4 check (weekly_half_days between 0 and 14),
  add column account text collate "C" unique;

-- What the post at home asks for on one half day.
create table county_${county}.home_duty (
  id uuid primary key,
  instructor uuid not null references county_${county}.guidance_instructor (id),
  day date not null,
  half_day text not null check (half_day in ('MORNING', 'AFTERNOON')),
  duty text not null,
  unique (instructor, day, half_day)
);

-- Nobody is in two teams, and no team has two leaders, whoever races whom (G-2, W-5).
create table county_${county}.team_instructor (
  id uuid primary key,
  team uuid not null references county_${county}.guidance_team (id),
  instructor uuid not null references county_${county}.guidance_instructor (id),
  leader boolean not null,
  joined_on date not null,
  left_on date check (left_on >= joined_on)
);
create unique index on county_${county}.team_instructor (instructor) where left_on is null;
create unique index on county_${county}.team_instructor (team) where leader and left_on is null;
create index on county_${county}.team_instructor (team);

-- All areas of the county are drawn at once, so that they can cover it; an earlier drawing stays.
create table county_${county}.area_drawing (
  id uuid primary key,
  revision int not null unique check (revision >= 1),
  current boolean not null,
  reason text,
  drawn_on date not null,
  drawn_at timestamptz not null,
  subject text not null,
  drawn_by text not null,
  check ((revision = 1) = (reason is null))
);
create unique index on county_${county}.area_drawing ((true)) where current;

-- One team an area, one area a team.
create table county_${county}.responsibility_area (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  drawing uuid not null references county_${county}.area_drawing (id),
  name text collate "C" not null,
  basis text not null,
  team uuid not null references county_${county}.guidance_team (id),
  unique (drawing, id),
  unique (drawing, name),
  unique (drawing, team)
);

-- A community is in one area of a drawing at most.
create table county_${county}.area_community (
  drawing uuid not null,
  community text collate "C" not null check (community ~ '^${county}[0-9]{6}$'),
  area uuid not null,
  primary key (drawing, community),
  foreign key (drawing, area) references county_${county}.responsibility_area (drawing, id)
);
create index on county_${county}.area_community (area, community);

create table county_${county}.supervision_plan (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  team uuid not null references county_${county}.guidance_team (id),
  revision int not null check (revision >= 1),
  current boolean not null,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  reason text,
  decided_at timestamptz not null,
  subject text not null,
  decided_by text not null,
  unique (team, period_start, revision),
  check ((revision = 1) = (reason is null))
);
create unique index on county_${county}.supervision_plan (team, period_start) where current;

-- A visit that a later revision keeps is the same visit: its lineage stays, and checks name that.
create table county_${county}.planned_visit (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  plan uuid not null references county_${county}.supervision_plan (id),
  lineage uuid not null,
  day date not null,
  half_day text not null check (half_day in ('MORNING', 'AFTERNOON')),
  community text collate "C" not null check (community ~ '^${county}[0-9]{6}$'),
  place text not null,
  subject_areas text[] not null,
  current boolean not null,
  unique (plan, lineage)
);
create index on county_${county}.planned_visit (day, id) where current;
create index on county_${county}.planned_visit (lineage) where current;

-- Nobody is in two places at once, whoever races whom (G-4, W-5).
create table county_${county}.visit_instructor (
  visit uuid not null references county_${county}.planned_visit (id),
  instructor uuid not null references county_${county}.guidance_instructor (id),
  day date not null,
  half_day text not null,
  current boolean not null,
  primary key (visit, instructor)
);
create unique index on county_${county}.visit_instructor (instructor, day, half_day) where current;

-- Checks drawn by lot for review: the same seed over the same checks draws the same (G-8).
create table county_${county}.quality_sample (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  area uuid references county_${county}.responsibility_area (id),
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  seed text not null,
  size int not null check (size >= 1),
  population int not null check (population >= size),
  accepted_from numeric(5, 2) not null check (accepted_from between 0 and 100),
  drawn_at timestamptz not null,
  subject text not null,
  drawn_by text not null
);

-- edition is the one that was reviewed, or drawn while it waits.
create table county_${county}.quality_review (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  sample uuid not null references county_${county}.quality_sample (id),
  township text collate "C" not null,
  field_check uuid not null,
  community text collate "C" not null,
  held_on date not null,
  edition text not null,
  state text collate "C" not null check (state in ('WAITING', 'ACCEPTED', 'SENT_BACK')),
  score numeric(5, 2) check (score between 0 and 100),
  remark text,
  reviewed_at timestamptz,
  subject text,
  reviewed_by text,
  version int not null default 1,
  unique (sample, field_check),
  check ((state = 'WAITING') = (score is null) and (score is null) = (reviewed_at is null))
);
create index on county_${county}.quality_review (held_on, id);
create index on county_${county}.quality_review (field_check);

-- Who was trained on the spot, by which check (G-10); written with the check, never by itself.
create table county_${county}.spot_training (
  township text collate "C" not null,
  id uuid not null,
  field_check uuid not null,
  community text collate "C" not null,
  role text collate "C" not null check (role in ('RESPONSIBLE_DOCTOR', 'HEALTH_ADMINISTRATOR', 'VILLAGE_LIAISON', 'OTHER')),
  name text collate "C" not null,
  topic text not null,
  hours numeric not null check (hours > 0),
  held_on date not null,
  trainers uuid[] not null,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.spot_training (field_check) include (township);
create index on county_${county}.spot_training (held_on, id) include (township);
create index on county_${county}.spot_training (community, name, held_on) include (township);

grant select, insert, delete on county_${county}.home_duty to county_${county};
grant select, insert, update (left_on, leader) on county_${county}.team_instructor to county_${county};
grant select, insert, update (current) on
    county_${county}.area_drawing,
    county_${county}.supervision_plan,
    county_${county}.planned_visit,
    county_${county}.visit_instructor
  to county_${county};
grant select, insert on
    county_${county}.responsibility_area,
    county_${county}.area_community,
    county_${county}.quality_sample
  to county_${county};
grant select, insert, update (edition, state, score, remark, reviewed_at, subject, reviewed_by, version)
  on county_${county}.quality_review to county_${county};
grant select on county_${county}.spot_training to county_${county};

-- Who guides where and when is shown to every level of the county, which a township's own role cannot read there.
grant select on
    county_${county}.home_duty,
    county_${county}.guidance_team,
    county_${county}.team_instructor,
    county_${county}.area_drawing,
    county_${county}.responsibility_area,
    county_${county}.area_community,
    county_${county}.supervision_plan,
    county_${county}.planned_visit,
    county_${county}.visit_instructor,
    county_${county}.quality_sample,
    county_${county}.quality_review
  to public_${county};
