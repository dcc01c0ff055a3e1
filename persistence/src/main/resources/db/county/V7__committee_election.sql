-- Elections of villagers' and residents' committees (VE-1 to VE-18). An election is its acts, in order and never
-- changed; what lists and boards show of it is repeated in columns, and certified counts balance by constraint too.

create table county_${county}.committee_election (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  profile text collate "C" not null,
  profile_version int not null check (profile_version >= 1),
  cycle uuid,
  begun_on date not null,
  remainder date,
  serving uuid[] not null,
  stage text,
  next_step text,
  polling_day date,
  result text not null check (result in ('NONE', 'AT_ONCE', 'SECOND_VOTE', 'RERUN', 'VOID')),
  latest_on date,
  term_ends_on date,
  version int not null default 1,
  primary key (township, id),
  check (stage is not null or next_step is not null),
  check ((term_ends_on is null) = (stage is distinct from 'CONCLUDE'))
) partition by list (township);
-- One election at a time in a community.
create unique index on county_${county}.committee_election (township, community) where term_ends_on is null;
create index on county_${county}.committee_election (community, begun_on, id) include (township);
create index on county_${county}.committee_election (begun_on, id) include (township);
create index on county_${county}.committee_election (cycle, stage) include (township);
create index on county_${county}.committee_election (polling_day, id) include (township);

create table county_${county}.committee_election_act (
  township text collate "C" not null,
  id uuid not null,
  election uuid not null,
  position int not null check (position >= 1),
  action text not null,
  happened_on date not null,
  subject text not null,
  name text not null,
  taken_at timestamptz not null,
  content jsonb not null,
  primary key (township, id),
  unique (township, election, position)
) partition by list (township);

-- One row a contest each time a count is certified or its write-ins are settled; position is that act's.
create table county_${county}.contest_result (
  township text collate "C" not null,
  id uuid not null,
  election uuid not null,
  position int not null,
  contest uuid not null,
  post text not null check (post in ('CHAIR', 'DEPUTY_CHAIR', 'MEMBER')),
  round text not null check (round in ('FIRST_VOTE', 'SECOND_VOTE', 'TIE_VOTE', 'RERUN')),
  seats int not null check (seats >= 1),
  open int not null check (open between 0 and seats),
  registered int not null,
  issued int not null check (issued between 0 and registered),
  returned int not null check (returned between 0 and issued),
  not_returned int not null check (not_returned >= 0),
  valid int not null check (valid >= 0),
  invalid int not null check (invalid >= 0),
  primary key (township, id),
  unique (township, election, position, contest),
  unique (township, id, valid),
  constraint issued_balances check (issued = returned + not_returned),
  constraint returned_balances check (returned = valid + invalid)
) partition by list (township);

create table county_${county}.box_count (
  township text collate "C" not null,
  id uuid not null,
  result uuid not null,
  box int not null,
  kind text not null check (kind in ('STATION', 'MOBILE', 'PROXY')),
  issued int not null check (issued >= 0),
  returned int not null check (returned between 0 and issued),
  not_returned int not null check (not_returned >= 0),
  valid int not null check (valid >= 0),
  invalid int not null check (invalid >= 0),
  primary key (township, id),
  unique (township, result, box),
  constraint issued_balances check (issued = returned + not_returned),
  constraint returned_balances check (returned = valid + invalid)
) partition by list (township);

-- valid repeats the contest's, so that nobody can have more votes than there are valid ballots.
create table county_${county}.person_result (
  township text collate "C" not null,
  id uuid not null,
  result uuid not null,
  person uuid not null,
  place int not null,
  valid int not null,
  votes int not null,
  fate text not null check (fate in ('ELECTED', 'AWAITING_REVIEW', 'TIED', 'STANDS_BY', 'OUTRANKED', 'PASSED_OVER',
    'BELOW_MAJORITY', 'OUT')),
  re_elected boolean not null,
  primary key (township, id),
  unique (township, result, person),
  constraint votes_fit check (votes between 0 and valid)
) partition by list (township);
create index on county_${county}.person_result (person) include (township);

grant select on
    county_${county}.committee_election,
    county_${county}.committee_election_act,
    county_${county}.contest_result,
    county_${county}.box_count,
    county_${county}.person_result
  to county_${county};
