-- Rows of a county's own say whose they are: a list over several counties names each one's id by it.

alter table county_${county}.checklist_template
  add column county text collate "C" not null default '${county}' check (county = '${county}');
alter table county_${county}.guidance_instructor
  add column county text collate "C" not null default '${county}' check (county = '${county}');
alter table county_${county}.guidance_team
  add column county text collate "C" not null default '${county}' check (county = '${county}');
alter table county_${county}.responsibility_area
  add column county text collate "C" not null default '${county}' check (county = '${county}');
alter table county_${county}.supervision_plan
  add column county text collate "C" not null default '${county}' check (county = '${county}');
