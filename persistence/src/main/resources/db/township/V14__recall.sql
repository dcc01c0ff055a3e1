-- Elections that are given up (VE-11), and recalls (VE-17), of one township.

select platform.attach_leaf('${county}', '${township}', 'recall');

alter table t_${township}.recall
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (membership) references t_${township}.membership (id),
  add foreign key (person) references t_${township}.person (id);

grant select, insert, update (voted_on, registered, ballots, agreed, passed, version)
  on t_${township}.recall to t_${township};
grant update (abandoned_on) on t_${township}.committee_election to t_${township};

-- Whether a box needs its reason, the profile says (VE-8).
alter table t_${township}.mobile_box drop constraint mobile_box_justification_check;

-- Voters of an election that is given up are free for another (VE-4); nobody else has a right on their claims.
create function t_${township}.release_claims() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from county_${county}.voter_claim where election = new.id;
  return new;
end $$;
create trigger release after update of abandoned_on on t_${township}.committee_election
  for each row when (old.abandoned_on is null and new.abandoned_on is not null)
  execute function t_${township}.release_claims();
