-- What stands around the elections: since when an election's next step is possible, the bodies elected afterwards (S-1 to
-- S-4), the townships' schemes (R-9), visits of supervising groups, and the board kept ready for those above the county.

alter table county_${county}.committee_election add opens_on date;

-- One row for each body elected; whom a group elected stands at the same place in people and places. Never changed.
create table county_${county}.elected_body (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  cycle uuid,
  kind text not null check (kind in ('SUPERVISORY_COMMITTEE', 'REPRESENTATIVES', 'GROUP_HEADS', 'GROUP_PARTY_BRANCH',
    'WOMENS_FEDERATION', 'YOUTH_LEAGUE', 'COLLECTIVE_ECONOMY')),
  committee_on date not null,
  elected_on date not null check (elected_on >= committee_on),
  due_on date,
  chair uuid,
  people uuid[] not null,
  places text[] not null,
  groups text[] not null,
  households int[] not null,
  primary key (township, id),
  unique (township, community, kind, committee_on),
  check (cardinality(people) = cardinality(places)),
  check (cardinality(groups) = cardinality(households))
) partition by list (township);
create index on county_${county}.elected_body (community, elected_on, id) include (township, kind);
create index on county_${county}.elected_body (elected_on, id) include (township, kind);

-- 换届方案 (R-9): approved by the county before it is issued.
create table county_${county}.election_scheme (
  township text collate "C" not null,
  id uuid not null,
  title text not null,
  content text not null,
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED')),
  submitted_on date not null,
  issued_on date,
  version int not null default 1,
  primary key (township, id),
  check ((state = 'ISSUED') = (issued_on is not null))
) partition by list (township);
create index on county_${county}.election_scheme (submitted_on, id) include (township, state);
create unique index on county_${county}.election_scheme (township) where state <> 'ISSUED';

create table county_${county}.election_scheme_act (
  township text collate "C" not null,
  id uuid not null,
  scheme uuid not null,
  position int not null check (position >= 1),
  action text not null check (action in ('SUBMIT', 'RETURN', 'APPROVE', 'ISSUE')),
  happened_on date not null,
  subject text not null,
  name text not null,
  remark text,
  primary key (township, id),
  unique (township, scheme, position),
  check ((action = 'RETURN') <= (remark is not null))
) partition by list (township);

-- 督导组 (R-9): what it saw and asked; an answer is written once.
create table county_${county}.supervision_visit (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C",
  visited_on date not null,
  visitors text not null,
  findings text not null,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.supervision_visit (visited_on, id) include (township);

create table county_${county}.supervision_question (
  township text collate "C" not null,
  id uuid not null,
  visit uuid not null,
  community text collate "C",
  asked_on date not null,
  question text not null,
  answer text,
  answered_on date check (answered_on >= asked_on),
  version int not null default 1,
  primary key (township, id),
  check ((answer is null) = (answered_on is null))
) partition by list (township);
create index on county_${county}.supervision_question (asked_on, id) include (township);
create index on county_${county}.supervision_question (visit) include (township);

grant select on
    county_${county}.elected_body,
    county_${county}.election_scheme,
    county_${county}.election_scheme_act,
    county_${county}.supervision_visit,
    county_${county}.supervision_question
  to county_${county};

-- The county's board of elections as it was at as_of: not partitioned, written anew as a whole.
create table county_${county}.election_board (
  id uuid primary key,
  as_of timestamptz not null,
  township text collate "C" not null,
  community text collate "C" not null,
  present_step text collate "C",
  expected_step text collate "C",
  days_late int not null,
  open text[],
  open_until date[],
  overdue text[],
  conflicts text[],
  done int not null,
  steps int not null,
  held_on date,
  election uuid,
  stage text,
  next_step text,
  opens_on date,
  objections int not null,
  reviews int not null,
  result text not null,
  registered int,
  voted int,
  bodies text[],
  blocked boolean not null
);
create index on county_${county}.election_board (community, id);
create index on county_${county}.election_board (days_late, id);
grant select, insert, delete on county_${county}.election_board to county_${county};
