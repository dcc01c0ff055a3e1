-- Village affairs of one township: decisions and accounts.

select platform.attach_leaf('${county}', '${township}', 'village_decision');
select platform.attach_leaf('${county}', '${township}', 'decision_step');
select platform.attach_leaf('${county}', '${township}', 'ledger_setting');
select platform.attach_leaf('${county}', '${township}', 'village_ledger');
select platform.attach_leaf('${county}', '${township}', 'ledger_entry');
select platform.attach_leaf('${county}', '${township}', 'ledger_period');

alter table t_${township}.village_decision
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.decision_step
  add foreign key (decision) references t_${township}.village_decision (id),
  add foreign key (township, decision, after) references t_${township}.decision_step (township, decision, position);
alter table t_${township}.village_ledger
  add foreign key (township, community) references t_${township}.community (township, code);
alter table t_${township}.ledger_entry
  add foreign key (ledger) references t_${township}.village_ledger (id),
  add foreign key (resolution) references t_${township}.village_decision (id),
  add foreign key (reverses) references t_${township}.ledger_entry (id);
alter table t_${township}.ledger_period
  add foreign key (ledger) references t_${township}.village_ledger (id);

-- Until the township sets something else: what Article 30 of the Organic Law asks for at least.
insert into t_${township}.ledger_setting (id, rhythm, publish_within) values (uuidv7(), 'QUARTER', 10);

-- What is posted or withdrawn stays as it is (D-3), and nothing is posted into a closed period (D-4).
create function t_${township}.keep_ledger_entry() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.posted_at is not null or old.withdrawn_at is not null) then
    raise check_violation using message = 'an entry that is settled stays as it is', constraint = 'ledger_entry_settled';
  end if;
  if new.posted_at is not null and exists (
      select from t_${township}.ledger_period
      where ledger = new.ledger and new.actual_on between starts_on and ends_on) then
    raise check_violation using message = 'the period is closed', constraint = 'ledger_entry_period';
  end if;
  return new;
end $$;
create trigger keep before insert or update on t_${township}.ledger_entry
  for each row execute function t_${township}.keep_ledger_entry();

-- A step is only ever added; of an entry what it says is never changed, of a period only its publication is written.
grant select, insert, update (state, reached_on, resolution, outcome, version) on t_${township}.village_decision
  to t_${township};
grant select, insert on t_${township}.decision_step to t_${township};
grant select, update (rhythm, publish_within, resolution_from, version) on t_${township}.ledger_setting to t_${township};
grant select, insert,
    update (balance, rhythm, publish_within, open_from, unpublished_from, publish_by, agency_since, agency_agreement,
      version)
  on t_${township}.village_ledger to t_${township};
grant select, insert,
    update (actual_on, approved_by, approved_name, approved_at, checked_by, checked_name, checked_at, posted_by,
      posted_name, posted_at, withdrawn_at, withdrawn_reason, version)
  on t_${township}.ledger_entry to t_${township};
grant select, insert, update (published_on, version) on t_${township}.ledger_period to t_${township};
