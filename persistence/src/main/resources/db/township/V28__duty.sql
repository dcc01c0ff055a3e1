-- Posts and duties of one township.

select platform.attach_leaf('${county}', '${township}', 'community_facts');
select platform.attach_leaf('${county}', '${township}', 'post_quota');
select platform.attach_leaf('${county}', '${township}', 'post_duty');
select platform.attach_leaf('${county}', '${township}', 'task_plan');
select platform.attach_leaf('${county}', '${township}', 'duty_task');
select platform.attach_leaf('${county}', '${township}', 'appraisal_cycle');
select platform.attach_leaf('${county}', '${township}', 'appraisal_criterion');
select platform.attach_leaf('${county}', '${township}', 'appraisal');
select platform.attach_leaf('${county}', '${township}', 'appraisal_score');
select platform.attach_leaf('${county}', '${township}', 'allowance');
select platform.attach_leaf('${county}', '${township}', 'departure_step');

alter table t_${township}.community_facts
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.post_quota
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.post_duty
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (post) references t_${township}.post (id);
alter table t_${township}.duty_task
  add foreign key (duty) references t_${township}.post_duty (id);
alter table t_${township}.appraisal_criterion
  add foreign key (cycle) references t_${township}.appraisal_cycle (id);
alter table t_${township}.appraisal
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (cycle) references t_${township}.appraisal_cycle (id),
  add foreign key (person) references t_${township}.person (id);
alter table t_${township}.appraisal_score
  add foreign key (appraisal) references t_${township}.appraisal (id);
alter table t_${township}.allowance
  add foreign key (membership) references t_${township}.membership (id),
  add foreign key (person) references t_${township}.person (id);
alter table t_${township}.departure_step
  add foreign key (membership) references t_${township}.membership (id);

-- Figures, scores and steps are only ever added; of the rest no more is changed than a step changes.
grant select, insert, update (current) on t_${township}.community_facts to t_${township};
grant select, insert, update (posts, ceiling, reason, set_by, set_name, set_at, version) on t_${township}.post_quota
  to t_${township};
grant select, insert, update (ends_on, version) on t_${township}.post_duty to t_${township};
grant select, insert on
    t_${township}.task_plan,
    t_${township}.appraisal_cycle,
    t_${township}.appraisal_criterion,
    t_${township}.departure_step
  to t_${township};
grant select, insert, update (done_on, evidence, done_by, done_name, done_at, returned, version)
  on t_${township}.duty_task to t_${township};
grant select, insert,
    update (score, grade, reasons, adjust, township_by, township_name, township_at, department, department_by,
      department_name, department_at, version)
  on t_${township}.appraisal to t_${township};
grant select, insert, delete on t_${township}.appraisal_score to t_${township};
grant select, insert,
    update (amount, pension, medical, injury, recorded_by, recorded_name, recorded_at, version)
  on t_${township}.allowance to t_${township};
