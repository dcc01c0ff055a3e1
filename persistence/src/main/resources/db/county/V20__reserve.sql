-- 后备力量 (TR-8): who is made ready for which post of a community.

create table county_${county}.reserve (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  person uuid not null,
  post text not null check (post in ('SECRETARY', 'DEPUTY_SECRETARY', 'CHAIR', 'DEPUTY_CHAIR', 'MEMBER', 'OTHER')),
  mentor uuid check (mentor <> person),
  plan text not null check (length(plan) between 1 and 1000),
  since date not null,
  released_on date check (released_on >= since),
  version int not null default 1,
  primary key (township, id)
) partition by list (township);
create unique index on county_${county}.reserve (township, community, person, post) where released_on is null;
create index on county_${county}.reserve (community, since) include (township);

grant select on county_${county}.reserve to county_${county};
