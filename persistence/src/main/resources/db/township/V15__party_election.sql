-- Party elections of one township: the leaves of the county's tables of the same names, and what binds them.

select platform.attach_leaf('${county}', '${township}', 'party_election');
select platform.attach_leaf('${county}', '${township}', 'party_election_act');
select platform.attach_leaf('${county}', '${township}', 'party_vote');
select platform.attach_leaf('${county}', '${township}', 'party_person_vote');

alter table t_${township}.party_election
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (organization) references t_${township}.organization (id),
  add foreign key (secretary) references t_${township}.person (id);
alter table t_${township}.party_election_act
  add foreign key (election) references t_${township}.party_election (id);
alter table t_${township}.party_vote
  add foreign key (township, election, position)
    references t_${township}.party_election_act (township, election, position);
alter table t_${township}.party_person_vote
  add foreign key (township, vote, valid) references t_${township}.party_vote (township, id, valid),
  add foreign key (person) references t_${township}.person (id);

-- What an election is held under never changes; what was done and certified is only ever added to (VE-12).
grant select, insert,
    update (stage, next_step, met_on, result, latest_on, secretary, concluded_on, term_ends_on, version)
  on t_${township}.party_election to t_${township};
grant select, insert on
    t_${township}.party_election_act,
    t_${township}.party_vote,
    t_${township}.party_person_vote
  to t_${township};
