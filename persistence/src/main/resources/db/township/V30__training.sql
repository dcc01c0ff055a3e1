-- A township's part of the county's training: its own people's, and the courses and sessions that it holds or may send
-- people to. What it writes through these views the triggers of the county's tables keep to what it owns. A column added
-- later to a table must be added to its view.

select platform.attach_leaf('${county}', '${township}', 'work_assessment');

alter table t_${township}.work_assessment
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (person) references t_${township}.person (id);

create view t_${township}.training_course with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_course where owner in ('${county}', '${township}');
create view t_${township}.training_session with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_session where owner in ('${county}', '${township}');
create view t_${township}.training_quota with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_quota where owner in ('${county}', '${township}');
create view t_${township}.training_enrolment with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_enrolment where township = '${township}';
create view t_${township}.training_attendance with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_attendance where township = '${township}';
create view t_${township}.training_result with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_result where township = '${township}';
create view t_${township}.training_certificate with (security_barrier, check_option = cascaded) as
  select * from county_${county}.training_certificate where township = '${township}';
create view t_${township}.training_year with (security_barrier) as
  select * from county_${county}.training_year;
create view t_${township}.training_requirement with (security_barrier) as
  select * from county_${county}.training_requirement;
create view t_${township}.training_record with (security_barrier) as
  select * from county_${county}.training_record where township = '${township}';

grant select, insert, update (current) on t_${township}.work_assessment to t_${township};
grant select, insert on t_${township}.training_course, t_${township}.training_result to t_${township};
grant select, insert, update (state, cancelled_for, version) on t_${township}.training_session to t_${township};
grant select, insert, update (seats) on t_${township}.training_quota to t_${township};
grant select, insert, update (standing, version) on t_${township}.training_enrolment to t_${township};
grant select, insert, update (present) on t_${township}.training_attendance to t_${township};
grant select, insert, update (withdrawn_on, withdrawn_for, version) on t_${township}.training_certificate to t_${township};
grant select on
    t_${township}.training_year,
    t_${township}.training_requirement,
    t_${township}.training_record
  to t_${township};
