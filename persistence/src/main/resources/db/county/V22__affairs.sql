-- Village affairs (rules D-1 to D-6): what is decided, and the accounts of a community.

-- 四议两公开 (D-6). state and the two texts repeat what the steps say, so that lists read one table.
create table county_${county}.village_decision (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  title text collate "C" not null check (length(title) between 1 and 200),
  matter text not null,
  state text not null check (state in
    ('PROPOSED', 'CONSULTED', 'DELIBERATED', 'DECIDED', 'RESOLUTION_DISCLOSED', 'OUTCOME_DISCLOSED', 'REJECTED')),
  reached_on date not null,
  resolution text,
  outcome text,
  version int not null default 1,
  primary key (township, id),
  check ((resolution is not null) = (state in ('RESOLUTION_DISCLOSED', 'OUTCOME_DISCLOSED'))),
  check ((outcome is not null) = (state = 'OUTCOME_DISCLOSED'))
) partition by list (township);
create index on county_${county}.village_decision (reached_on, id) include (township, state);
create index on county_${county}.village_decision (community, id) include (township);

-- Each step follows the one before: after must be there, so none is skipped.
create table county_${county}.decision_step (
  township text collate "C" not null,
  id uuid not null,
  decision uuid not null,
  position int not null check (position between 1 and 6),
  after int generated always as (nullif(position - 1, 0)) stored,
  held_on date not null,
  entitled int check (entitled >= present),
  present int check (present > 0),
  in_favour int check (in_favour >= 0),
  against int check (against >= 0),
  abstained int check (abstained >= 0),
  meeting text check (meeting in ('VILLAGERS', 'REPRESENTATIVES')),
  subject text not null,
  name text not null,
  at timestamptz not null,
  primary key (township, id),
  unique (township, decision, position),
  check (num_nulls(entitled, present, in_favour, against, abstained) = case when position <= 4 then 0 else 5 end),
  check (in_favour + against + abstained <= present),
  check ((meeting is not null) = (position = 4))
) partition by list (township);

-- How a township has its communities' accounts kept: how often they are published, and from which amount an expense
-- needs a resolution.
create table county_${county}.ledger_setting (
  township text collate "C" not null,
  id uuid not null,
  rhythm text not null check (rhythm in ('MONTH', 'QUARTER')),
  publish_within int not null check (publish_within between 1 and 90),
  resolution_from numeric check (resolution_from > 0 and scale(resolution_from) <= 2),
  version int not null default 1,
  primary key (township, id),
  unique (township)
) partition by list (township);

-- One a community (D-1). Nothing can be posted before open_from; what is published reaches to unpublished_from, and the
-- next period is to be published by publish_by (D-4).
create table county_${county}.village_ledger (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  opened_on date not null,
  opening numeric not null check (scale(opening) <= 2),
  balance numeric not null check (scale(balance) <= 2),
  rhythm text not null check (rhythm in ('MONTH', 'QUARTER')),
  publish_within int not null,
  open_from date not null,
  unpublished_from date not null,
  publish_by date not null,
  agency_since date,
  agency_agreement text,
  version int not null default 1,
  primary key (township, id),
  unique (township, community),
  check (opened_on <= unpublished_from and unpublished_from <= open_from and unpublished_from < publish_by),
  check ((agency_since is null) = (agency_agreement is null))
) partition by list (township);
create index on county_${county}.village_ledger (publish_by, id) include (township);

-- Income and expenses (D-1 to D-3): open until posted or withdrawn, and then never changed. Amounts have no fixed scale
-- in their type, for that would round a half cent instead of refusing it.
create table county_${county}.ledger_entry (
  township text collate "C" not null,
  id uuid not null,
  ledger uuid not null,
  community text collate "C" not null,
  kind text not null check (kind in ('INCOME', 'EXPENSE')),
  item text collate "C" not null check (length(item) between 1 and 200),
  note text,
  amount numeric not null check (amount > 0 and amount < 1e13 and scale(amount) <= 2),
  effect numeric not null generated always as
    (case when (kind = 'INCOME') = (reverses is null) then amount else -amount end) stored,
  expected_on date not null,
  actual_on date,
  resolution uuid,
  reverses uuid,
  reason text,
  kept_by text not null check (kept_by in ('COMMUNITY', 'TOWNSHIP')),
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  approved_by text,
  approved_name text,
  approved_at timestamptz,
  checked_by text,
  checked_name text,
  checked_at timestamptz,
  posted_by text,
  posted_name text,
  posted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  state text not null generated always as (
    case when posted_at is not null then 'POSTED' when withdrawn_at is not null then 'WITHDRAWN' else 'OPEN' end) stored,
  version int not null default 1,
  primary key (township, id),
  check (num_nulls(approved_by, approved_name, approved_at) in (0, 3)),
  check (num_nulls(checked_by, checked_name, checked_at) in (0, 3)),
  check (num_nulls(posted_by, posted_name, posted_at, actual_on) in (0, 4)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check (posted_at is null or withdrawn_at is null),
  check ((reverses is null) = (reason is null)),
  check (approved_by <> checked_by),
  check (posted_at is null or (kind = 'INCOME' and reverses is null)
    or (approved_at is not null and checked_at is not null))
) partition by list (township);
create unique index on county_${county}.ledger_entry (township, reverses) where withdrawn_at is null;
create index on county_${county}.ledger_entry (expected_on, id) include (township, state);
create index on county_${county}.ledger_entry (ledger, actual_on) include (township, kind, effect) where posted_at is not null;
create index on county_${county}.ledger_entry (community, expected_on, id) include (township);

-- A closed period and its totals (D-4).
create table county_${county}.ledger_period (
  township text collate "C" not null,
  id uuid not null,
  ledger uuid not null,
  community text collate "C" not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  due_on date not null,
  opening numeric not null,
  income numeric not null,
  expense numeric not null,
  closing numeric not null check (closing = opening + income - expense),
  entries int not null check (entries >= 0),
  closed_by text not null,
  closed_name text not null,
  closed_at timestamptz not null,
  published_on date,
  version int not null default 1,
  primary key (township, id),
  unique (township, ledger, starts_on),
  check (published_on > ends_on)
) partition by list (township);
create index on county_${county}.ledger_period (starts_on, id) include (township);
create index on county_${county}.ledger_period (community, starts_on) include (township);

grant select on
    county_${county}.village_decision,
    county_${county}.decision_step,
    county_${county}.ledger_setting,
    county_${county}.village_ledger,
    county_${county}.ledger_entry,
    county_${county}.ledger_period
  to county_${county};

-- What everybody may read (D-4, D-6): no person, and no note, which may name one.
grant select (township, id, community, title, matter, state, reached_on, resolution, outcome)
  on county_${county}.village_decision to public_${county};
grant select (township, id, decision, position, held_on, entitled, present, in_favour, against, abstained, meeting)
  on county_${county}.decision_step to public_${county};
grant select (township, id, ledger, community, kind, item, amount, effect, actual_on, reverses, state)
  on county_${county}.ledger_entry to public_${county};
grant select (township, id, ledger, community, starts_on, ends_on, opening, income, expense, closing, entries,
    published_on)
  on county_${county}.ledger_period to public_${county};
