-- Which tables were taken into a township, and which were asked for; both are the township's alone, like what they hold.

alter table t_${township}.upload
  drop constraint if exists upload_type_check,
  drop constraint if exists upload_purpose_check;

create table t_${township}.table_import (
  id uuid primary key,
  area text not null check (left(area, 9) = '${township}'),
  kind text not null check (kind in ('ROSTER', 'LEDGER')),
  -- gone after its time
  upload uuid not null,
  created int not null check (created >= 0),
  changed int not null check (changed >= 0),
  same int not null check (same >= 0),
  subject text not null,
  name text not null,
  at timestamptz not null
);

create table t_${township}.table_export (
  id uuid primary key,
  area text not null check (left(area, 9) = '${township}'),
  kind text not null check (kind in ('ROSTER', 'LEDGER')),
  format text not null check (format in ('XLSX', 'CSV')),
  from_day date,
  until_day date check (until_day >= from_day),
  -- whether identifiers are in it as they are; then somebody said why
  clear boolean not null,
  reason text check (clear = (reason is not null)),
  subject text not null,
  name text not null,
  at timestamptz not null
);

grant select, insert on t_${township}.table_import, t_${township}.table_export to t_${township};
