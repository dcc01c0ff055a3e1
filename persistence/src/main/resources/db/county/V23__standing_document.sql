-- 发展规划、村规民约、小微权力清单 (D-7): every edition stays, the newest that is published is in force.
create table county_${county}.standing_document (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  kind text not null check (kind in ('DEVELOPMENT_PLAN', 'VILLAGE_RULES', 'SMALL_POWERS')),
  edition int not null check (edition >= 1),
  title text collate "C" not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 20000),
  file uuid,
  resolution uuid not null,
  adopted_on date not null,
  published_on date check (published_on >= adopted_on),
  superseded boolean not null default false,
  version int not null default 1,
  primary key (township, id),
  unique (township, community, kind, edition),
  check (not superseded or published_on is not null)
) partition by list (township);
create index on county_${county}.standing_document (adopted_on, id) include (township);
create unique index on county_${county}.standing_document (township, community, kind)
  where published_on is not null and not superseded;

grant select on county_${county}.standing_document to county_${county};
grant select (township, id, community, kind, edition, title, text, adopted_on, published_on, superseded)
  on county_${county}.standing_document to public_${county};
