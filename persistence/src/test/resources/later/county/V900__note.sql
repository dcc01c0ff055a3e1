alter table county_${county}.person add column note text;

create table county_${county}.note (
  township text collate "C" not null,
  id uuid not null,
  primary key (township, id)
) partition by list (township);
