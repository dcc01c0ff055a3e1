-- Voters' rolls (VE-4, VE-15). What the county sees of a roll are its numbers; the voters are their township's alone.

-- One row an election, under the election's id.
create table county_${county}.voter_roll (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  phase text not null default 'OPEN' check (phase in ('OPEN', 'PUBLISHED', 'FROZEN')),
  voters int not null default 0 check (voters >= 0),
  women int not null default 0 check (women between 0 and voters),
  away int not null default 0 check (away between 0 and voters),
  newcomers int not null default 0 check (newcomers between 0 and voters),
  awaiting int not null default 0 check (awaiting >= 0),
  published_on date,
  published_voters int,
  published_hash text check (published_hash ~ '^[0-9a-f]{64}$'),
  frozen_on date check (frozen_on > published_on),
  frozen_voters int,
  frozen_hash text check (frozen_hash ~ '^[0-9a-f]{64}$'),
  primary key (township, id),
  check ((phase = 'OPEN') = (published_on is null)),
  check ((phase = 'FROZEN') = (frozen_on is not null)),
  check (num_nulls(published_on, published_voters, published_hash) in (0, 3)),
  check (num_nulls(frozen_on, frozen_voters, frozen_hash) in (0, 3))
) partition by list (township);
create index on county_${county}.voter_roll (community, id) include (township, phase);

grant select on county_${county}.voter_roll to county_${county};

-- Nobody stands on two rolls of the county. Keyed hashes only, and nobody has a right on it: the trigger of the
-- townships' voters writes here as its owner, in the voter's transaction.
create table county_${county}.voter_claim (
  identity bytea primary key check (length(identity) = 32),
  election uuid not null,
  township text collate "C" not null
);
