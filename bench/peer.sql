-- The same rows for PostGraphile: plain tables instead of the county's partitions, with the foreign keys that a partition
-- tree cannot have. Without partitions, roles and grants this is PostGraphile's easiest case.
drop schema if exists postgraphile_bench cascade;
create schema postgraphile_bench;
create table postgraphile_bench.target_letter (like county_610725.target_letter);
create table postgraphile_bench.term_target (like county_610725.term_target);
create table postgraphile_bench.indicator (like county_610725.indicator);
insert into postgraphile_bench.target_letter select * from county_610725.target_letter;
insert into postgraphile_bench.term_target select * from county_610725.term_target;
insert into postgraphile_bench.indicator select * from county_610725.indicator;
alter table postgraphile_bench.target_letter add primary key (id);
alter table postgraphile_bench.term_target add primary key (id),
  add foreign key (letter) references postgraphile_bench.target_letter (id);
alter table postgraphile_bench.indicator add primary key (id),
  add foreign key (target) references postgraphile_bench.term_target (id);
create index on postgraphile_bench.target_letter (community, id);
create index on postgraphile_bench.term_target (in_force, due_on, id);
create index on postgraphile_bench.term_target (letter, position);
create index on postgraphile_bench.indicator (target, position);
analyze postgraphile_bench.target_letter, postgraphile_bench.term_target, postgraphile_bench.indicator;
