-- Bodies elected afterwards, schemes and visits of one township.

select platform.attach_leaf('${county}', '${township}', 'elected_body');
select platform.attach_leaf('${county}', '${township}', 'election_scheme');
select platform.attach_leaf('${county}', '${township}', 'election_scheme_act');
select platform.attach_leaf('${county}', '${township}', 'supervision_visit');
select platform.attach_leaf('${county}', '${township}', 'supervision_question');

alter table t_${township}.elected_body
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (chair) references t_${township}.person (id);
alter table t_${township}.election_scheme_act
  add foreign key (scheme) references t_${township}.election_scheme (id);
alter table t_${township}.supervision_visit
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.supervision_question
  add foreign key (visit) references t_${township}.supervision_visit (id);

grant update (opens_on) on t_${township}.committee_election to t_${township};
grant select, insert on
    t_${township}.elected_body,
    t_${township}.election_scheme_act,
    t_${township}.supervision_visit
  to t_${township};
grant select, insert, update (title, content, state, submitted_on, issued_on, version)
  on t_${township}.election_scheme to t_${township};
grant select, insert, update (answer, answered_on, version) on t_${township}.supervision_question to t_${township};
