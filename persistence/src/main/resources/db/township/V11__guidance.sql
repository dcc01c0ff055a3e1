-- Field checks and findings of one township: the leaves of the county's tables of the same names.

select platform.attach_leaf('${county}', '${township}', 'field_check');
select platform.attach_leaf('${county}', '${township}', 'check_piece');
select platform.attach_leaf('${county}', '${township}', 'finding');
select platform.attach_leaf('${county}', '${township}', 'finding_step');

create sequence t_${township}.check_arrival;

alter table t_${township}.field_check
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.check_piece
  alter server_sequence set default nextval('t_${township}.check_arrival'),
  add foreign key (field_check) references t_${township}.field_check (id);
alter table t_${township}.finding
  add foreign key (field_check) references t_${township}.field_check (id);
alter table t_${township}.finding_step
  add foreign key (finding) references t_${township}.finding (id);

-- What a device wrote, and what was done about a finding, is only ever added.
grant select, insert, update on t_${township}.field_check, t_${township}.finding to t_${township};
grant select, insert on t_${township}.check_piece, t_${township}.finding_step to t_${township};
grant usage on sequence t_${township}.check_arrival to t_${township};
