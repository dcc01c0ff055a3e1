-- Kinship, and what identifies people: the latter is the township's alone and has no parent in the county.

select platform.attach_leaf('${county}', '${township}', 'kinship');

alter table t_${township}.kinship
  add foreign key (person) references t_${township}.person (id),
  add foreign key (relative) references t_${township}.person (id);

-- Sealed field by field (A-2); id_number_index is a keyed hash, equal for equal numbers of this township only.
create table t_${township}.person_identifier (
  person uuid primary key references t_${township}.person (id),
  id_number bytea,
  id_number_index bytea unique,
  phone bytea,
  check ((id_number is null) = (id_number_index is null))
);

grant select, insert on t_${township}.kinship to t_${township};
grant select, insert, update on t_${township}.person_identifier to t_${township};
