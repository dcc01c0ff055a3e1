-- Elections that are given up (VE-11), and recalls (VE-17).

alter table county_${county}.committee_election
  add column abandoned_on date,
  drop constraint committee_election_check,
  add constraint has_stage check (num_nonnulls(stage, next_step, abandoned_on) > 0),
  add constraint ends_once check (abandoned_on is null or term_ends_on is null);
-- One election at a time in a community.
drop index county_${county}.committee_election_township_community_idx;
create unique index on county_${county}.committee_election (township, community)
  where term_ends_on is null and abandoned_on is null;

create table county_${county}.recall (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  profile text collate "C" not null,
  profile_version int not null check (profile_version >= 1),
  membership uuid not null,
  person uuid not null,
  reason text collate "C" not null check (reason ~ '\S'),
  proposed_on date not null,
  voters int not null check (voters between 0 and of_voters),
  of_voters int not null,
  representatives int not null check (representatives between 0 and of_representatives),
  of_representatives int not null,
  voted_on date check (voted_on >= proposed_on),
  registered int,
  ballots int check (ballots <= registered),
  agreed int check (agreed between 0 and ballots),
  passed boolean,
  version int not null default 1,
  primary key (township, id),
  check (num_nulls(voted_on, registered, ballots, agreed, passed) in (0, 5))
) partition by list (township);
create unique index on county_${county}.recall (township, membership) where voted_on is null;
create index on county_${county}.recall (community, proposed_on, id) include (township);
create index on county_${county}.recall (proposed_on, id) include (township);

grant select on county_${county}.recall to county_${county};
