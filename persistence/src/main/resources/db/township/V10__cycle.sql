-- Preparation of one township's elections.

select platform.attach_leaf('${county}', '${township}', 'team_study');
select platform.attach_leaf('${county}', '${township}', 'rectification');

alter table t_${township}.team_study
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.rectification
  add foreign key (township, community) references t_${township}.community (township, code);

-- A study is only ever added; of a rectification only its release is written later.
grant select, insert on t_${township}.team_study to t_${township};
grant select, insert, update (released_on, release_reason, version) on t_${township}.rectification to t_${township};
