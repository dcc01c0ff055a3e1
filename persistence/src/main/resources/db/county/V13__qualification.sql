-- Who was written in by voters (Q-6), against whom vote buying was confirmed (R-6), and what lets a team pass.

alter table county_${county}.candidacy add write_in boolean not null default false;

-- Kept by the triggers of the reports, the county's and the townships': that a finding was confirmed, and nothing of what
-- was reported. Nobody reads which report it was.
create table county_${county}.vote_buying (
  person uuid not null,
  report uuid not null,
  primary key (person, report)
);
create index on county_${county}.vote_buying (report);
grant select (person) on county_${county}.vote_buying to county_${county};

create function county_${county}.keep_vote_buying() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from county_${county}.vote_buying where report = new.id;
  if new.finding = 'CONFIRMED' and new.matter = 'VOTE_BUYING' then
    insert into county_${county}.vote_buying (person, report)
      select distinct person::uuid, new.id from unnest(new.persons) as person;
  end if;
  return null;
end $$;
create trigger vote_buying after insert or update of finding on county_${county}.discipline_report
  for each row execute function county_${county}.keep_vote_buying();

insert into county_${county}.vote_buying (person, report)
  select distinct person::uuid, id from county_${county}.discipline_report, unnest(persons) as person
  where finding = 'CONFIRMED' and matter = 'VOTE_BUYING';

-- The recorded reason for which a demand on a community's team is let pass, and who agreed (C-13, C-14, C-16).
create table county_${county}.composition_exception (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  rule text collate "C" not null check (rule in ('C-13', 'C-14', 'C-16')),
  person uuid check ((person is null) = (rule = 'C-16')),
  reason text not null check (reason ~ '\S'),
  agreed_by text not null check (agreed_by ~ '\S'),
  recorded_on date not null,
  recorded_by text not null,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.composition_exception (community, recorded_on, id) include (township);
grant select on county_${county}.composition_exception to county_${county};
