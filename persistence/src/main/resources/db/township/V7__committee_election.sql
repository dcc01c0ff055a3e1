-- Committee elections of one township: the leaves of the county's tables of the same names, and what binds them.

select platform.attach_leaf('${county}', '${township}', 'committee_election');
select platform.attach_leaf('${county}', '${township}', 'committee_election_act');
select platform.attach_leaf('${county}', '${township}', 'contest_result');
select platform.attach_leaf('${county}', '${township}', 'box_count');
select platform.attach_leaf('${county}', '${township}', 'person_result');

alter table t_${township}.committee_election
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.committee_election_act
  add foreign key (election) references t_${township}.committee_election (id);
alter table t_${township}.contest_result
  add foreign key (township, election, position)
    references t_${township}.committee_election_act (township, election, position);
alter table t_${township}.box_count
  add foreign key (result) references t_${township}.contest_result (id);
alter table t_${township}.person_result
  add foreign key (township, result, valid) references t_${township}.contest_result (township, id, valid),
  add foreign key (person) references t_${township}.person (id);

-- What an election is held under never changes; what was done and certified is only ever added to (VE-12).
grant select, insert,
    update (stage, next_step, polling_day, result, latest_on, term_ends_on, version)
  on t_${township}.committee_election to t_${township};
grant select, insert on
    t_${township}.committee_election_act,
    t_${township}.contest_result,
    t_${township}.box_count,
    t_${township}.person_result
  to t_${township};
