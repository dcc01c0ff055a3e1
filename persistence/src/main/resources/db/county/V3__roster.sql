-- The roster as it is written (PD-6, TR-4, C-17): bodies that end, profiles, and who is kin to whom.

alter table county_${county}.organization add dissolved_on date;

-- Education is kept by the level of GB/T 4658, political status by GB/T 4762.
alter table county_${county}.person
  add origin text check (origin in ('RESIDENT', 'RETURNED_WORKER', 'GRADUATE_OFFICIAL', 'POSTED_IN', 'VETERAN',
    'COOPERATIVE_HEAD')),
  add skills text[] not null default '{}';

-- One row for two people: what the relative is to the person, by GB/T 4761.
create table county_${county}.kinship (
  township text collate "C" not null,
  id uuid not null,
  person uuid not null,
  relative uuid not null check (relative <> person),
  kind text not null check (kind ~ '^\d{2}$'),
  primary key (township, id)
) partition by list (township);
create unique index on county_${county}.kinship (township, least(person, relative), greatest(person, relative));
create index on county_${county}.kinship (person) include (township);
create index on county_${county}.kinship (relative) include (township);

grant select on county_${county}.kinship to county_${county};
