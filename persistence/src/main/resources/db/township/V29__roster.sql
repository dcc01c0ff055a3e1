-- What tells the county that two people are one.

select platform.attach_leaf('${county}', '${township}', 'person_key');

alter table t_${township}.person_key
  add foreign key (id) references t_${township}.person (id);

grant select, insert, update (identity) on t_${township}.person_key to t_${township};
