-- Elections of Party organizations' committees (PE-1 to PE-7). An election is its acts, in order and never changed;
-- what lists and boards show of it is repeated in columns, and certified counts balance by constraint too.

create table county_${county}.party_election (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  organization uuid not null,
  organization_kind text not null
    check (organization_kind in ('PARTY_BRANCH', 'PARTY_GENERAL_BRANCH', 'PARTY_COMMITTEE')),
  profile text collate "C" not null,
  profile_version int not null check (profile_version >= 1),
  cycle uuid,
  begun_on date not null,
  seats int not null check (seats >= 1),
  serving uuid[] not null,
  stage text,
  next_step text,
  met_on date,
  result text not null check (result in ('NONE', 'AT_ONCE', 'SECOND_VOTE', 'RERUN', 'VOID')),
  latest_on date,
  secretary uuid,
  concluded_on date,
  term_ends_on date check (term_ends_on > concluded_on),
  version int not null default 1,
  primary key (township, id),
  check (stage is not null or next_step is not null),
  check ((concluded_on is null) = (stage is distinct from 'CONCLUDE'))
) partition by list (township);
-- One election at a time in an organization.
create unique index on county_${county}.party_election (township, organization) where concluded_on is null;
create index on county_${county}.party_election (community, begun_on, id) include (township);
create index on county_${county}.party_election (begun_on, id) include (township);
create index on county_${county}.party_election (cycle, stage) include (township);
create index on county_${county}.party_election (met_on, id) include (township);

create table county_${county}.party_election_act (
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

-- One row each time a vote's count is certified or its write-ins are settled; position is that act's.
create table county_${county}.party_vote (
  township text collate "C" not null,
  id uuid not null,
  election uuid not null,
  position int not null,
  round text not null check (round in ('FIRST_VOTE', 'SECOND_VOTE', 'TIE_VOTE', 'RERUN')),
  seats int not null check (seats >= 1),
  open int not null check (open between 0 and seats),
  voting_right int not null,
  excused int not null check (excused between 0 and voting_right),
  present int not null check (present between 0 and voting_right),
  issued int not null check (issued between 0 and present),
  returned int not null check (returned between 0 and issued),
  not_returned int not null check (not_returned >= 0),
  valid int not null check (valid >= 0),
  invalid int not null check (invalid >= 0),
  primary key (township, id),
  unique (township, election, position),
  unique (township, id, valid),
  constraint issued_balances check (issued = returned + not_returned),
  constraint returned_balances check (returned = valid + invalid)
) partition by list (township);

-- valid repeats the vote's, so that nobody can have more approvals than there are valid ballots.
create table county_${county}.party_person_vote (
  township text collate "C" not null,
  id uuid not null,
  vote uuid not null,
  person uuid not null,
  place int not null,
  valid int not null,
  votes int not null,
  fate text not null check (fate in ('ELECTED', 'AWAITING_REVIEW', 'TIED', 'STANDS_BY', 'OUTRANKED', 'PASSED_OVER',
    'BELOW_MAJORITY', 'OUT')),
  re_elected boolean not null,
  primary key (township, id),
  unique (township, vote, person),
  constraint votes_fit check (votes between 0 and valid)
) partition by list (township);
create index on county_${county}.party_person_vote (person) include (township);

grant select on
    county_${county}.party_election,
    county_${county}.party_election_act,
    county_${county}.party_vote,
    county_${county}.party_person_vote
  to county_${county};
