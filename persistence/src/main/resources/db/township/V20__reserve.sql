-- A township's reserves: earmarked once, then only released.

select platform.attach_leaf('${county}', '${township}', 'reserve');

alter table t_${township}.reserve
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (person) references t_${township}.person (id),
  add foreign key (mentor) references t_${township}.person (id);

grant select, insert, update (released_on, version) on t_${township}.reserve to t_${township};
