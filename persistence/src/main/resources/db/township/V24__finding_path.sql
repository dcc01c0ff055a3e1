-- What one township's checks handed on to others: the leaf of the county's table of the same name.

select platform.attach_leaf('${county}', '${township}', 'referral');

alter table t_${township}.referral
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (field_check) references t_${township}.field_check (id),
  add foreign key (finding) references t_${township}.finding (id);

-- What was referred is never changed; only its receipt is added.
grant select, insert, update (receipt, received_by, received_on, receipt_subject, receipt_name, version)
  on t_${township}.referral to t_${township};
