-- Standing documents of one township's communities. What an edition says is never changed.

select platform.attach_leaf('${county}', '${township}', 'standing_document');

alter table t_${township}.standing_document
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (resolution) references t_${township}.village_decision (id),
  add foreign key (file) references t_${township}.upload (id);

grant select, insert, update (published_on, superseded, version) on t_${township}.standing_document to t_${township};
