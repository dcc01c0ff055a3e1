-- Vote buying confirmed against people of this roster, and what lets its teams pass.

create trigger vote_buying after insert or update of finding on t_${township}.discipline_report
  for each row execute function county_${county}.keep_vote_buying();

insert into county_${county}.vote_buying (person, report)
  select distinct person::uuid, id from t_${township}.discipline_report, unnest(persons) as person
  where finding = 'CONFIRMED' and matter = 'VOTE_BUYING';

create view t_${township}.vote_buying with (security_barrier) as
  select found.person from county_${county}.vote_buying found
  where exists (select from t_${township}.person own where own.id = found.person);
grant select on t_${township}.vote_buying to t_${township};

select platform.attach_leaf('${county}', '${township}', 'composition_exception');
alter table t_${township}.composition_exception
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (person) references t_${township}.person (id);
grant select, insert on t_${township}.composition_exception to t_${township};
