-- What becomes of a finding (G-7, G-13), and what is told to others besides (G-9).

-- A finding is its check's: devices that gave two findings one id have written two. Its own deadline stays beside an
-- extension, for a check that is sent once more says the first one again.
alter table county_${county}.finding
  add column named uuid,
  add column template_version int,
  add column subject_area text collate "C",
  add column extended_to date,
  add column deadline date generated always as (coalesce(extended_to, due_on)) stored;
update county_${county}.finding
  set named = finding.id, template_version = field_check.template_version, subject_area = field_check.subject_area
  from county_${county}.field_check
  where field_check.township = finding.township and field_check.id = finding.field_check;
alter table county_${county}.finding
  alter column named set not null,
  alter column template_version set not null,
  alter column subject_area set not null,
  add unique (township, field_check, named);

drop index county_${county}.finding_due_on_id_township_idx;
create index on county_${county}.finding (deadline, id) include (township);
create index on county_${county}.field_check (recheck_of) include (township) where recheck_of is not null;

alter table county_${county}.finding_step add column evidence uuid[] not null default '{}';

-- 归口移交: what a check brought to light goes to the section it concerns, which gives a receipt.
create table county_${county}.referral (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  field_check uuid not null,
  finding uuid,
  department text not null,
  matter text not null,
  referred_on date not null,
  subject text not null,
  name text not null,
  at timestamptz not null,
  receipt text,
  received_by text,
  received_on date check (received_on >= referred_on),
  receipt_subject text check (receipt_subject <> subject),
  receipt_name text,
  version int not null default 1,
  primary key (township, id),
  check (num_nulls(receipt, received_by, received_on, receipt_subject, receipt_name) in (0, 5))
) partition by list (township);
create index on county_${county}.referral (referred_on, id) include (township);

-- Where guidance and another duty collide, somebody who is named decides.
create table county_${county}.coordination_request (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  kind text not null check (kind in ('HOME_POST', 'SUPERVISION')),
  matter text not null,
  day date not null,
  lead text collate "C" not null,
  raised_on date not null,
  subject text not null,
  name text not null,
  precedence text check (precedence in ('GUIDANCE', 'OTHER', 'BOTH')),
  reason text,
  decided_on date check (decided_on >= raised_on),
  version int not null default 1,
  check (num_nulls(precedence, reason, decided_on) in (0, 3))
);
create index on county_${county}.coordination_request (day, id);

create table county_${county}.specialist_invitation (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  community text collate "C" not null check (community ~ '^${county}[0-9]{6}$'),
  day date not null,
  department text not null,
  matter text not null,
  invited_on date not null check (invited_on <= day),
  subject text not null,
  name text not null,
  accepted boolean,
  specialist text,
  remark text,
  answered_on date,
  answer_name text,
  version int not null default 1,
  check (num_nulls(accepted, answered_on, answer_name) in (0, 3)),
  check (specialist is not null or accepted is not true)
);
create index on county_${county}.specialist_invitation (day, id);

grant select on county_${county}.referral to county_${county};
grant select, insert, update (precedence, reason, decided_on, version) on county_${county}.coordination_request
  to county_${county};
grant select, insert, update (accepted, specialist, remark, answered_on, answer_name, version)
  on county_${county}.specialist_invitation to county_${county};
grant select on county_${county}.coordination_request, county_${county}.specialist_invitation to public_${county};
