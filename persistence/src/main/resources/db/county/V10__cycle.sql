-- Election cycles (R-8, R-11) are the county's own, not partitioned. Their dates are no secret and name nobody, so that
-- everybody may read them; townships do, by the public role.

create table county_${county}.election_cycle (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  profile text collate "C" not null,
  profile_version int not null,
  starts_on date not null,
  closed_on date,
  version int not null default 1
);
create unique index on county_${county}.election_cycle ((true)) where closed_on is null;
create index on county_${county}.election_cycle (starts_on, id);

-- The county's plan has '' for a community; a community that deviates has a plan of its own.
create table county_${county}.election_cycle_plan (
  cycle uuid not null references county_${county}.election_cycle (id),
  community text collate "C" not null check (community = '' or community ~ '^${county}\d{6}$'),
  polling_day date not null,
  party_meeting_day date,
  reason text,
  primary key (cycle, community),
  check (community = '' or reason is not null)
);

create table county_${county}.election_cycle_step (
  cycle uuid not null,
  community text collate "C" not null,
  position int not null,
  code text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  earliest date,
  latest date,
  conflicts text[] not null,
  primary key (cycle, community, position),
  unique (cycle, community, code),
  foreign key (cycle, community) references county_${county}.election_cycle_plan (cycle, community)
);

grant select, insert, update (closed_on, version) on county_${county}.election_cycle to county_${county};
grant select, insert, update, delete on county_${county}.election_cycle_plan, county_${county}.election_cycle_step
  to county_${county};
grant select on
    county_${county}.election_cycle,
    county_${county}.election_cycle_plan,
    county_${county}.election_cycle_step
  to public_${county};

-- Preparation (R-1): what a township finds of its teams, and whom it holds back.

create table county_${county}.team_study (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  studied_on date not null,
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  conclusion text not null,
  problem_kinds text[] not null,
  problem_texts text[] not null,
  primary key (township, id),
  check (cardinality(problem_kinds) = cardinality(problem_texts)),
  check (problem_kinds <@ array['CLAN_INTERFERENCE', 'RELIGIOUS_INTERFERENCE', 'PETITIONS', 'WEAK_GOVERNANCE', 'OTHER'])
) partition by list (township);
create index on county_${county}.team_study (community, studied_on, id) include (township, risk);
create index on county_${county}.team_study (studied_on, id) include (township);

create table county_${county}.rectification (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  held_on date not null,
  reason text not null,
  released_on date check (released_on >= held_on),
  release_reason text,
  version int not null default 1,
  primary key (township, id),
  check ((released_on is null) = (release_reason is null))
) partition by list (township);
create unique index on county_${county}.rectification (township, community) where released_on is null;
create index on county_${county}.rectification (held_on, id) include (township, community);

-- Which steps of a cycle a community did. The cycle is the county's: no foreign key reaches it from a township.
create table county_${county}.cycle_step_done (
  township text collate "C" not null,
  id uuid not null,
  cycle uuid not null,
  community text collate "C" not null,
  step text collate "C" not null,
  done_on date not null,
  remark text,
  primary key (township, id),
  unique (township, community, cycle, step)
) partition by list (township);

-- Audits, talks, training, risks, reporters, leaders and visits (R-2 to R-5, R-12): one row each, by kind.
create table county_${county}.preparation (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  kind text not null check (kind in
    ('AUDIT', 'TALK', 'TRAINING', 'SERVICE', 'RISK', 'REPORTER', 'LEADER', 'VISIT')),
  done_on date not null,
  person uuid,
  code text collate "C",
  name text,
  text text,
  cleared boolean,
  number int check (number >= 0),
  solved int check (solved between 0 and number),
  settled_on date,
  version int not null default 1,
  primary key (township, id),
  check ((kind = 'AUDIT') = (person is not null and cleared is not null))
) partition by list (township);
create index on county_${county}.preparation (community, kind) include (township);
create index on county_${county}.preparation (done_on, id) include (township);
create unique index on county_${county}.preparation (township, community, code) where kind = 'REPORTER';

-- 移交 (R-7): its items by position; an empty name is a side that has not acknowledged.
create table county_${county}.handover (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  elected_on date not null,
  due_on date,
  kinds text[] not null,
  texts text[] not null,
  given_by text[] not null,
  taken_by text[] not null,
  closed_on date,
  certificate text,
  version int not null default 1,
  primary key (township, id),
  check (cardinality(kinds) = cardinality(texts)),
  check (cardinality(kinds) = cardinality(given_by) and cardinality(kinds) = cardinality(taken_by)),
  check ((closed_on is null) = (certificate is null)),
  check (closed_on is null or ('' <> all (given_by) and '' <> all (taken_by)))
) partition by list (township);
create unique index on county_${county}.handover (township, community) where closed_on is null;
create index on county_${county}.handover (elected_on, id) include (township);

grant select on
    county_${county}.handover,
    county_${county}.preparation,
    county_${county}.team_study,
    county_${county}.rectification,
    county_${county}.cycle_step_done
  to county_${county};

-- Reports lodged at the county itself (R-6). Like the traces of a write it has the name and columns of the township's
-- table, so that one code serves both; what townships received has no parent here and no county role reaches it.
create table county_${county}.discipline_report (
  id uuid primary key,
  about text collate "C",
  channel text not null check (channel in ('PHONE', 'VISIT', 'LETTER', 'ONLINE')),
  matter text not null check (matter in ('VOTE_BUYING', 'DISRUPTION', 'INTERFERENCE', 'ABUSE', 'OTHER')),
  received_on date not null,
  text text not null,
  reporter text,
  persons text[] not null,
  barred text[] not null,
  due_on date,
  reached text not null check (reached in ('RECEIVE', 'ASSIGN', 'INVESTIGATE', 'CONCLUDE', 'NOTIFY')),
  assignee text,
  investigation text,
  finding text check (finding in ('CONFIRMED', 'UNFOUNDED', 'NOT_PROVABLE')),
  concluded_on date check (concluded_on >= received_on),
  grounds text,
  notified_on date,
  version int not null default 1,
  check ((finding is null) = (concluded_on is null) and (finding is null) = (grounds is null))
);
create index on county_${county}.discipline_report (received_on, id);
create index on county_${county}.discipline_report using gin (persons) where finding = 'CONFIRMED' and matter = 'VOTE_BUYING';

grant select, insert,
    update (reached, assignee, investigation, finding, concluded_on, grounds, notified_on, version)
  on county_${county}.discipline_report to county_${county};
