-- Files handed in with what is recorded of a community. A row says what was announced, then what was stored, then what
-- uses it; the contents themselves lie outside the database, each under the SHA-256 of its bytes.

create table county_${county}.upload (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  name text collate "C" not null check (length(name) between 1 and 200),
  type text not null check (type in ('JPEG', 'PNG', 'WEBP', 'PDF')),
  size bigint not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  purpose text not null check (purpose in ('FIELD_PHOTO', 'FIELD_PHOTO_WITH_POSITION', 'SIGNATURE', 'DOCUMENT')),
  creator text collate "C" not null,
  created_at timestamptz not null,
  -- What is kept; not the announced hash where a camera's data was taken out.
  content bytea check (length(content) = 32),
  content_size bigint,
  stored_at timestamptz,
  width int check (width > 0),
  height int check (height > 0),
  thumbnail bytea check (length(thumbnail) = 32),
  attached_kind text,
  attached_to uuid,
  primary key (township, id),
  check ((content is null) = (stored_at is null) and (content is null) = (content_size is null)),
  check ((width is null) = (height is null) and (width is null or content is not null)),
  check (thumbnail is null or width is not null),
  check ((attached_kind is null) = (attached_to is null)),
  check (attached_to is null or content is not null)
) partition by list (township);
create index on county_${county}.upload (created_at) include (township) where attached_to is null;
create index on county_${county}.upload (content) where content is not null;
create index on county_${county}.upload (thumbnail) where thumbnail is not null;
create index on county_${county}.upload (attached_to) include (township) where attached_to is not null;

grant select on county_${county}.upload to county_${county};
