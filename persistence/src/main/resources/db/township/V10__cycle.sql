-- Preparation of one township's elections.

select platform.attach_leaf('${county}', '${township}', 'team_study');
select platform.attach_leaf('${county}', '${township}', 'rectification');
select platform.attach_leaf('${county}', '${township}', 'cycle_step_done');
select platform.attach_leaf('${county}', '${township}', 'preparation');
select platform.attach_leaf('${county}', '${township}', 'handover');

alter table t_${township}.team_study
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.rectification
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.cycle_step_done
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.handover
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.preparation
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (person) references t_${township}.person (id);

-- A study is only ever added; of a rectification only its release is written later.
grant select, insert on t_${township}.team_study, t_${township}.cycle_step_done to t_${township};
grant select, insert, update (given_by, taken_by, closed_on, certificate, version) on t_${township}.handover
  to t_${township};
grant select, insert, update (settled_on, version) on t_${township}.preparation to t_${township};
grant select, insert, update (released_on, release_reason, version) on t_${township}.rectification to t_${township};

-- 举报 (R-6): private, without a parent in the county. What was said and by whom is sealed (A-2); barred holds the names
-- that must neither see nor handle the report.
create table t_${township}.discipline_report (
  id uuid primary key,
  about text collate "C",
  channel text not null check (channel in ('PHONE', 'VISIT', 'LETTER', 'ONLINE')),
  matter text not null check (matter in ('VOTE_BUYING', 'DISRUPTION', 'INTERFERENCE', 'ABUSE', 'OTHER')),
  received_on date not null,
  text text not null,
  reporter text,
  persons text[] not null,
  barred text[] not null,
  due_on date,
  reached text not null check (reached in ('RECEIVE', 'ASSIGN', 'INVESTIGATE', 'CONCLUDE', 'NOTIFY')),
  assignee text,
  investigation text,
  finding text check (finding in ('CONFIRMED', 'UNFOUNDED', 'NOT_PROVABLE')),
  concluded_on date check (concluded_on >= received_on),
  grounds text,
  notified_on date,
  version int not null default 1,
  check ((finding is null) = (concluded_on is null) and (finding is null) = (grounds is null))
);
create index on t_${township}.discipline_report (received_on, id);
create index on t_${township}.discipline_report using gin (persons) where finding = 'CONFIRMED' and matter = 'VOTE_BUYING';

grant select, insert,
    update (reached, assignee, investigation, finding, concluded_on, grounds, notified_on, version)
  on t_${township}.discipline_report to t_${township};
