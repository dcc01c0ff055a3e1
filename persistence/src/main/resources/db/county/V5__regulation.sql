-- Regulation profiles of the county's own (R-8): owned by the county, not partitioned. A version is added, never
-- changed: only which one is current may be updated. Everybody may read them: they are rules, and name nobody.

create table county_${county}.regulation_profile (
  id uuid primary key,
  profile text collate "C" not null,
  version int not null check (version >= 1),
  current boolean not null,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  issuer text collate "C" not null default '${county}' check (issuer = '${county}'),
  effective_from date not null,
  effective_until date check (effective_until >= effective_from),
  under_review boolean not null,
  ancestors text[] not null,
  content jsonb not null,
  unique (profile, version)
);
create unique index on county_${county}.regulation_profile (profile) where current;

grant select, insert, update (current) on county_${county}.regulation_profile to county_${county};
grant select on county_${county}.regulation_profile to public_${county};
