-- Whom a township's field checks trained on the spot (G-10).

select platform.attach_leaf('${county}', '${township}', 'spot_training');

alter table t_${township}.spot_training
  add foreign key (field_check) references t_${township}.field_check (id);

grant select, insert, delete on t_${township}.spot_training to t_${township};
