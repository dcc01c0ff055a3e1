-- By what a county knows that people of two of its townships are the same (TR-2): a keyed hash of the id number, made with
-- a key of the county. The township writes it beside the sealed number; id is the person's.

create table county_${county}.person_key (
  township text collate "C" not null,
  id uuid not null,
  identity bytea not null check (length(identity) = 32),
  primary key (township, id)
) partition by list (township);
create index on county_${county}.person_key (identity) include (township, id);

grant select on county_${county}.person_key to county_${county};
