-- Term targets: letters, what they promise, who signed, what was reported, inspected and assessed (rules T-1 to T-12).

create table county_${county}.target_letter (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  term_start date not null,
  term_end date not null check (term_end >= term_start),
  revision int not null check (revision >= 1),
  amends uuid,
  amendment_reason text,
  superseded boolean not null default false,
  state text not null check (state in
    ('DRAFT', 'DECIDED', 'SIGNED', 'REVIEWED', 'RECOGNISED', 'FILED', 'PUBLISHED', 'CLOSED')),
  title text collate "C" not null,
  inspection_rhythm text check (inspection_rhythm in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
  reward_and_penalty text,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  receipt_number text,
  filed_on date,
  publish_by date,
  published_on date,
  updated_at timestamptz not null default now(),
  version int not null default 1,
  primary key (township, id),
  unique (township, community, term_start, revision),
  check ((amends is null) = (revision = 1) and (amends is null) = (amendment_reason is null)),
  check ((receipt_number is null) = (filed_on is null) and (filed_on is null) = (publish_by is null))
) partition by list (township);
create index on county_${county}.target_letter (community, id) include (township, state);
create index on county_${county}.target_letter (state, id) include (township);
create index on county_${county}.target_letter (publish_by, id) include (township) where state = 'FILED';
create index on county_${county}.target_letter (amends) include (township);

create table county_${county}.letter_organization (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  organization uuid not null,
  position int not null,
  primary key (township, id),
  unique (township, letter, organization)
) partition by list (township);

-- in_force, starts_on and community repeat what the letter says, so that the county's list of targets reads one table.
-- standing, at_risk_from and overdue_from are the stored outlook (T-7): with the day they give the status.
create table county_${county}.term_target (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  community text collate "C" not null,
  lineage uuid not null,
  position int not null,
  kind text not null check (kind in ('OVERALL', 'KEY', 'COMMITMENT')),
  text text collate "C" not null,
  acceptance text,
  starts_on date not null,
  due_on date not null,
  partners text[] not null,
  responsible uuid,
  responsible_area text,
  in_force boolean not null,
  standing text not null check (standing in ('NOT_STARTED', 'UNDER_WAY', 'FULFILLED', 'EXCEEDED')),
  at_risk_from date,
  overdue_from date not null,
  override_status text check (override_status in
    ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OVERDUE', 'FULFILLED', 'EXCEEDED')),
  override_reason text,
  override_by text,
  override_at timestamptz,
  version int not null default 1,
  primary key (township, id),
  unique (township, letter, position),
  check ((override_status is null) = (override_reason is null)),
  check ((responsible is null) = (responsible_area is null))
) partition by list (township);
create index on county_${county}.term_target (due_on, id) include (township) where in_force;
create index on county_${county}.term_target (community, due_on, id) include (township) where in_force;
create index on county_${county}.term_target (lineage) include (township);

create table county_${county}.indicator (
  township text collate "C" not null,
  id uuid not null,
  target uuid not null,
  lineage uuid not null,
  position int not null,
  name text not null,
  unit text not null,
  direction text not null check (direction in ('UP', 'DOWN')),
  baseline numeric not null,
  floor numeric not null,
  stretch numeric,
  milestone_days date[] not null,
  milestone_values numeric[] not null,
  actual numeric,
  actual_on date,
  primary key (township, id),
  unique (township, target, position),
  check (cardinality(milestone_days) = cardinality(milestone_values)),
  check ((actual is null) = (actual_on is null))
) partition by list (township);
create index on county_${county}.indicator (lineage) include (township);

create table county_${county}.measure (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  position int not null,
  kind text not null check (kind in ('RESIDENTS_FUNDS', 'CASE_BY_CASE_SUBSIDY', 'PROJECT_FUNDS', 'ACTION')),
  text text not null,
  amount numeric(15, 2) check (amount >= 0),
  primary key (township, id),
  unique (township, letter, position)
) partition by list (township);

create table county_${county}.signature (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  capacity text not null check (capacity in
    ('LEAD_SIGNATORY', 'LIAISON_OFFICER', 'TOWNSHIP_PARTY_LEAD', 'TOWNSHIP_GOVERNMENT_LEAD')),
  membership uuid,
  name text not null,
  content_hash text not null,
  signed_at timestamptz not null,
  voided boolean not null default false,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.signature (letter) include (township);

create table county_${county}.letter_step (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  position int not null,
  action text not null check (action in
    ('REWRITE', 'DECIDE', 'SIGN', 'REVIEW', 'RECOGNISE', 'FILE', 'PUBLISH', 'CLOSE', 'RETURN', 'AMEND')),
  reached text not null,
  subject text not null,
  name text not null,
  at timestamptz not null,
  remark text,
  meeting_on date,
  attendees text[],
  primary key (township, id),
  unique (township, letter, position)
) partition by list (township);

-- By lineage, not by indicator: what was reported before an amendment stays with the clause (T-6).
create table county_${county}.progress_report (
  township text collate "C" not null,
  id uuid not null,
  lineage uuid not null,
  reported_on date not null,
  value numeric not null,
  evidence text not null,
  subject text not null,
  name text not null,
  recorded_at timestamptz not null,
  corrects uuid,
  primary key (township, id),
  unique (township, corrects)
) partition by list (township);
create index on county_${county}.progress_report (lineage, reported_on) include (township);

create table county_${county}.inspection (
  township text collate "C" not null,
  id uuid not null,
  letter uuid not null,
  year int not null check (year between 1990 and 2200),
  due_on date not null,
  version int not null default 1,
  primary key (township, id),
  unique (township, letter, year)
) partition by list (township);
create index on county_${county}.inspection (due_on, id) include (township);

create table county_${county}.inspection_line (
  township text collate "C" not null,
  id uuid not null,
  inspection uuid not null,
  position int not null,
  target uuid not null,
  indicator uuid,
  finding text check (finding in ('MET', 'PROGRESSING', 'NOT_MET')),
  remark text,
  subject text,
  name text,
  accepted_at timestamptz,
  primary key (township, id),
  unique (township, inspection, position),
  check ((finding is null) = (accepted_at is null) and (finding is null) = (subject is null))
) partition by list (township);
create index on county_${county}.inspection_line (target) include (township);

create table county_${county}.assessment (
  township text collate "C" not null,
  id uuid not null,
  target uuid not null,
  year int not null,
  computed text not null,
  given text,
  reason text,
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  check ((given is null) = (reason is null))
) partition by list (township);
create index on county_${county}.assessment (target, year) include (township);

grant select on
    county_${county}.target_letter,
    county_${county}.letter_organization,
    county_${county}.term_target,
    county_${county}.indicator,
    county_${county}.measure,
    county_${county}.signature,
    county_${county}.letter_step,
    county_${county}.progress_report,
    county_${county}.inspection,
    county_${county}.inspection_line,
    county_${county}.assessment
  to county_${county};

-- What everybody may read (T-8): promise and fulfilment, no person.
grant select (township, id, community, term_start, term_end, revision, superseded, state, title, published_on)
  on county_${county}.target_letter to public_${county};
grant select (township, id, letter, community, lineage, position, kind, text, acceptance, starts_on, due_on, partners,
    in_force, standing, at_risk_from, overdue_from, override_status)
  on county_${county}.term_target to public_${county};
grant select (township, id, target, lineage, position, name, unit, direction, baseline, floor, stretch,
    milestone_days, milestone_values, actual, actual_on)
  on county_${county}.indicator to public_${county};
grant select (township, id, letter, organization, position) on county_${county}.letter_organization
  to public_${county};
