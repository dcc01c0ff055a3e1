-- Term targets of one township: the leaves of the county's tables of the same names, and what binds them together.

select platform.attach_leaf('${county}', '${township}', 'target_letter');
select platform.attach_leaf('${county}', '${township}', 'letter_organization');
select platform.attach_leaf('${county}', '${township}', 'term_target');
select platform.attach_leaf('${county}', '${township}', 'indicator');
select platform.attach_leaf('${county}', '${township}', 'measure');
select platform.attach_leaf('${county}', '${township}', 'signature');
select platform.attach_leaf('${county}', '${township}', 'letter_step');
select platform.attach_leaf('${county}', '${township}', 'progress_report');
select platform.attach_leaf('${county}', '${township}', 'inspection');
select platform.attach_leaf('${county}', '${township}', 'inspection_line');
select platform.attach_leaf('${county}', '${township}', 'assessment');

alter table t_${township}.target_letter
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (amends) references t_${township}.target_letter (id);
alter table t_${township}.letter_organization
  add foreign key (letter) references t_${township}.target_letter (id),
  add foreign key (organization) references t_${township}.organization (id);
alter table t_${township}.term_target
  add foreign key (letter) references t_${township}.target_letter (id),
  add foreign key (responsible) references t_${township}.person (id);
alter table t_${township}.indicator
  add foreign key (target) references t_${township}.term_target (id);
alter table t_${township}.measure
  add foreign key (letter) references t_${township}.target_letter (id);
alter table t_${township}.signature
  add foreign key (letter) references t_${township}.target_letter (id),
  add foreign key (membership) references t_${township}.membership (id);
alter table t_${township}.letter_step
  add foreign key (letter) references t_${township}.target_letter (id);
alter table t_${township}.progress_report
  add foreign key (corrects) references t_${township}.progress_report (id);
alter table t_${township}.inspection
  add foreign key (letter) references t_${township}.target_letter (id);
alter table t_${township}.inspection_line
  add foreign key (inspection) references t_${township}.inspection (id),
  add foreign key (target) references t_${township}.term_target (id),
  add foreign key (indicator) references t_${township}.indicator (id);
alter table t_${township}.assessment
  add foreign key (target) references t_${township}.term_target (id);

-- A draft is written whole: its parts are deleted and inserted. What happened is only ever added (T-6).
grant select, insert, update on t_${township}.target_letter, t_${township}.inspection, t_${township}.inspection_line
  to t_${township};
grant select, insert, update, delete on
    t_${township}.letter_organization,
    t_${township}.term_target,
    t_${township}.indicator,
    t_${township}.measure
  to t_${township};
grant select, insert on t_${township}.letter_step, t_${township}.progress_report, t_${township}.assessment
  to t_${township};
grant select, insert, update (voided) on t_${township}.signature to t_${township};
