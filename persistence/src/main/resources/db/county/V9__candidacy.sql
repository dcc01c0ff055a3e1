-- Who is to stand, and what is said of them (Q-1 to Q-7). The township's review is the township's; the joint review is
-- the county's own, so that no township reads in it what departments say before it is closed.

create table county_${county}.candidacy (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  person uuid not null,
  election uuid not null,
  election_kind text not null check (election_kind in ('PARTY', 'COMMITTEE')),
  contest uuid,
  for_secretary boolean not null check (not for_secretary or election_kind = 'PARTY'),
  profile text collate "C" not null,
  profile_version int not null,
  filed_on date not null,
  study_body text,
  study_on date,
  study_agreed boolean,
  withdrawn_on date,
  withdrawal_reason text,
  version int not null default 1,
  primary key (township, id),
  check ((study_body is null) = (study_on is null) and (study_body is null) = (study_agreed is null)),
  check ((withdrawn_on is null) = (withdrawal_reason is null))
) partition by list (township);
create unique index on county_${county}.candidacy (township, election, person) where withdrawn_on is null;
create index on county_${county}.candidacy (election, id) include (township);
create index on county_${county}.candidacy (community, id) include (township);
create index on county_${county}.candidacy (filed_on, id) include (township);
create index on county_${county}.candidacy (person) include (township);

create table county_${county}.pledge (
  township text collate "C" not null,
  id uuid not null default uuidv7(),
  candidacy uuid not null,
  kind text not null check (kind in ('DISCIPLINE', 'STAND', 'SERVE', 'RESIGN')),
  signed_on date not null,
  published_on date check (published_on >= signed_on),
  primary key (township, id),
  unique (township, candidacy, kind)
) partition by list (township);

create table county_${county}.qualification_review (
  township text collate "C" not null,
  id uuid not null,
  candidacy uuid not null,
  departments text[] not null check (cardinality(departments) > 0),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  passed boolean,
  version int not null default 1,
  primary key (township, id),
  unique (township, candidacy),
  check ((closed_on is null) = (passed is null))
) partition by list (township);
create index on county_${county}.qualification_review (opened_on, id) include (township);

create table county_${county}.department_opinion (
  township text collate "C" not null,
  id uuid not null default uuidv7(),
  review uuid not null,
  department text collate "C" not null,
  kind text not null check (kind in ('PASS', 'NO_RECORD', 'OBJECT')),
  item text,
  evidence text,
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  unique (township, review, department),
  check ((kind = 'OBJECT') = (item is not null) and (kind = 'OBJECT') = (evidence is not null))
) partition by list (township);

create table county_${county}.overruling (
  township text collate "C" not null,
  id uuid not null default uuidv7(),
  review uuid not null,
  department text collate "C" not null,
  reason text not null,
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  unique (township, review, department)
) partition by list (township);

create table county_${county}.joint_review (
  township text collate "C" not null,
  id uuid not null,
  candidacy uuid not null,
  departments text[] not null check (cardinality(departments) > 0),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  passed boolean,
  version int not null default 1,
  primary key (township, id),
  unique (township, candidacy),
  foreign key (township, candidacy) references county_${county}.candidacy (township, id),
  check ((closed_on is null) = (passed is null))
);
create index on county_${county}.joint_review (opened_on, id) include (township);

create table county_${county}.joint_opinion (
  township text collate "C" not null,
  id uuid not null default uuidv7(),
  review uuid not null,
  department text collate "C" not null,
  kind text not null check (kind in ('PASS', 'NO_RECORD', 'OBJECT')),
  item text,
  evidence text,
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  unique (township, review, department),
  foreign key (township, review) references county_${county}.joint_review (township, id),
  check ((kind = 'OBJECT') = (item is not null) and (kind = 'OBJECT') = (evidence is not null))
);

create table county_${county}.joint_overruling (
  township text collate "C" not null,
  id uuid not null default uuidv7(),
  review uuid not null,
  department text collate "C" not null,
  reason text not null,
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  unique (township, review, department),
  foreign key (township, review) references county_${county}.joint_review (township, id)
);

grant select on
    county_${county}.candidacy,
    county_${county}.pledge,
    county_${county}.qualification_review,
    county_${county}.department_opinion,
    county_${county}.overruling,
    county_${county}.joint_review,
    county_${county}.joint_opinion,
    county_${county}.joint_overruling
  to county_${county};
grant insert, update (closed_on, passed, version) on county_${county}.joint_review to county_${county};
grant insert on county_${county}.joint_opinion, county_${county}.joint_overruling to county_${county};
