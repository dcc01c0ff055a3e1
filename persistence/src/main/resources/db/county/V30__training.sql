-- Training (TR-1 to TR-5). Records outlive the township that sent somebody, so they are kept by the county; each township
-- writes and reads its part of a table through a view of the same name in its own schema. owner holds the training: the
-- county, or one of its townships; triggers keep everybody to what they own, and nobody to more than their seats.

create table county_${county}.training_course (
  id uuid primary key,
  owner text collate "C" not null check (owner ~ '^${county}([0-9]{3})?$'),
  title text collate "C" not null check (length(title) between 1 and 200),
  topic text not null check (topic in ('POLICY_AND_LAW', 'PLANTING', 'BREEDING', 'PROCESSING', 'AGRICULTURAL_TECHNOLOGY',
    'ELECTION_BUSINESS', 'PARTY_KNOWLEDGE', 'PUBLIC_HEALTH', 'MASS_WORK', 'DIGITAL_SKILLS')),
  form text not null check (form in ('CONCENTRATED_CLASS', 'SESSION_DISCUSSION', 'DISTANCE', 'IN_SERVICE_DEGREE',
    'PRACTICE')),
  hours numeric not null check (hours > 0 and hours <= 2000 and scale(hours) <= 1),
  organiser text not null check (organiser in ('COUNTY', 'TOWNSHIP', 'CDC')),
  unique (owner, title),
  unique (owner, id),
  check ((organiser = 'TOWNSHIP') = (length(owner) = 9))
);

create table county_${county}.training_session (
  id uuid primary key,
  owner text collate "C" not null,
  course uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  venue text not null,
  teacher text not null,
  capacity int not null check (capacity > 0),
  state text collate "C" not null default 'PLANNED' check (state in ('PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')),
  cancelled_for text,
  version int not null default 1,
  unique (owner, id),
  foreign key (owner, course) references county_${county}.training_course (owner, id),
  check ((state = 'CANCELLED') = (cancelled_for is not null))
);
create index on county_${county}.training_session (starts_on, id);
create index on county_${county}.training_session (course);

-- taken is counted by the trigger of the enrolments alone.
create table county_${county}.training_quota (
  owner text collate "C" not null,
  session uuid not null,
  township text collate "C" not null check (township ~ '^${county}[0-9]{3}$'),
  seats int not null check (seats >= 0),
  taken int not null default 0 check (taken between 0 and seats),
  primary key (session, township),
  foreign key (owner, session) references county_${county}.training_session (owner, id),
  check (length(owner) = 6 or owner = township)
);

create table county_${county}.training_enrolment (
  id uuid primary key,
  owner text collate "C" not null,
  session uuid not null,
  township text collate "C" not null,
  community text collate "C" not null check (left(community, 9) = township),
  person uuid not null,
  identity bytea,
  standing text not null check (standing in ('ENROLLED', 'WITHDRAWN')),
  version int not null default 1,
  unique (session, township, person),
  unique (session, id),
  foreign key (owner, session) references county_${county}.training_session (owner, id),
  foreign key (session, township) references county_${county}.training_quota (session, township),
  foreign key (township, person) references county_${county}.person (township, id)
);
create unique index on county_${county}.training_enrolment (session, identity)
  where standing = 'ENROLLED' and identity is not null;
create index on county_${county}.training_enrolment (community, id);
create index on county_${county}.training_enrolment (township, person);

create table county_${county}.training_attendance (
  owner text collate "C" not null,
  session uuid not null,
  enrolment uuid not null,
  township text collate "C" not null,
  day date not null,
  present boolean not null,
  primary key (enrolment, day),
  foreign key (owner, session) references county_${county}.training_session (owner, id),
  foreign key (session, enrolment) references county_${county}.training_enrolment (session, id)
);
create index on county_${county}.training_attendance (session);

-- One row an enrolment, under its id; decided once.
create table county_${county}.training_result (
  id uuid primary key references county_${county}.training_enrolment (id),
  owner text collate "C" not null,
  session uuid not null,
  township text collate "C" not null,
  person uuid not null,
  identity bytea,
  result text not null check (result in ('PASSED', 'FAILED', 'ABSENT')),
  days int not null check (days between 0 and held),
  held int not null,
  hours numeric not null check (hours >= 0),
  finished_on date not null,
  foreign key (owner, session) references county_${county}.training_session (owner, id),
  check ((result = 'ABSENT') = (days = 0))
);
create index on county_${county}.training_result (township, person);
create index on county_${county}.training_result (identity) where identity is not null;

create table county_${county}.training_certificate (
  id uuid primary key,
  serial bigint generated always as identity unique,
  owner text collate "C" not null,
  enrolment uuid not null unique references county_${county}.training_result (id),
  township text collate "C" not null,
  code text collate "C" not null unique check (code ~ '^${county}[0-9A-Z]{17}$'),
  issued_on date not null,
  withdrawn_on date check (withdrawn_on >= issued_on),
  withdrawn_for text,
  version int not null default 1,
  check ((withdrawn_on is null) = (withdrawn_for is null))
);

-- What a year asks for, pinned to a profile (TR-3).
create table county_${county}.training_year (
  id uuid primary key,
  county text collate "C" not null default '${county}' check (county = '${county}'),
  year int not null unique,
  profile text not null,
  attendance_part int,
  attendance_whole int,
  check ((attendance_part is null) = (attendance_whole is null)),
  check (attendance_part between 0 and attendance_whole)
);
create table county_${county}.training_requirement (
  year int not null references county_${county}.training_year (year),
  post text not null check (post in ('SECRETARY', 'DEPUTY_SECRETARY', 'CHAIR', 'DEPUTY_CHAIR', 'MEMBER', 'OTHER')),
  hours int not null check (hours >= 0),
  primary key (year, post)
);

-- Which kind of worker somebody is (TR-5); what stood before is kept.
create table county_${county}.work_assessment (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  person uuid not null,
  type text collate "C" not null check (type in ('STRONG_ALL_ROUND', 'ABLE_INEXPERIENCED', 'EXPERIENCED_LOW_EDUCATION',
    'PROSPEROUS_LOW_POLICY')),
  reason text not null check (length(reason) between 1 and 500),
  assessed_on date not null,
  current boolean not null default true,
  version int not null,
  primary key (township, id)
) partition by list (township);
create unique index on county_${county}.work_assessment (township, person) where current;
create index on county_${county}.work_assessment (community, id) include (township) where current;

-- Who owns a training writes of it, and nobody else: the roles are called after what they own.
create function county_${county}.keep_training_owner() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  if new.owner <> substring(current_user from '^(?:t|county)_([0-9]+)$') then
    raise insufficient_privilege using message = 'another owns this training';
  end if;
  return new;
end $$;
create trigger keep_owner before insert or update on county_${county}.training_course
  for each row execute function county_${county}.keep_training_owner();
create trigger keep_owner before insert or update on county_${county}.training_session
  for each row execute function county_${county}.keep_training_owner();
create trigger keep_owner before insert or update of owner, seats on county_${county}.training_quota
  for each row execute function county_${county}.keep_training_owner();
create trigger keep_owner before insert or update on county_${county}.training_attendance
  for each row execute function county_${county}.keep_training_owner();
create trigger keep_owner before insert or update on county_${county}.training_result
  for each row execute function county_${county}.keep_training_owner();
create trigger keep_owner before insert or update on county_${county}.training_certificate
  for each row execute function county_${county}.keep_training_owner();

-- Quotas do not exceed the capacity, whoever races whom (W-5); the session's row is the lock.
create function county_${county}.keep_training_capacity() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare
  room int;
begin
  select capacity into strict room from county_${county}.training_session where id = new.session for no key update;
  if room < (select sum(seats) from county_${county}.training_quota where session = new.session) then
    raise check_violation using message = 'more seats than the session has', constraint = 'training_quota_capacity';
  end if;
  return new;
end $$;
create constraint trigger keep_capacity after insert or update of seats on county_${county}.training_quota
  deferrable initially deferred for each row execute function county_${county}.keep_training_capacity();

-- A seat is taken with the enrolment or not at all (W-5): the row is left out where none is left, where the session is
-- not open, and where the same person sits there already through another township.
create function county_${county}.take_training_seat() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from county_${county}.training_session where id = new.session and state = 'OPEN' for no key update;
  if not found then
    return null;
  end if;
  if tg_op = 'INSERT' then
    new.identity := (select k.identity from county_${county}.person_key k
      where k.township = new.township and k.id = new.person);
  elsif new.standing = old.standing then
    return new;
  end if;
  if new.standing = 'WITHDRAWN' then
    update county_${county}.training_quota set taken = taken - 1
      where session = new.session and township = new.township;
    return new;
  end if;
  if exists (select from county_${county}.training_enrolment e
      where e.session = new.session and e.identity = new.identity and e.standing = 'ENROLLED' and e.id <> new.id) then
    return null;
  end if;
  update county_${county}.training_quota set taken = taken + 1
    where session = new.session and township = new.township and taken < seats;
  return case when found then new end;
end $$;
create trigger take_seat before insert or update on county_${county}.training_enrolment
  for each row execute function county_${county}.take_training_seat();

-- What is credited to whom, wherever in the county they learned it: by the person, by what makes two people one, and on the
-- spot by the name, where a community has one office holder of that name (G-10).
create view county_${county}.training_record as
  select r.township, r.id, r.person, r.township as learned_in, 'COURSE' as kind, c.title, c.topic, c.form, r.hours,
    r.finished_on, r.result, r.id as enrolment
  from county_${county}.training_result r
  join county_${county}.training_session s on s.id = r.session
  join county_${county}.training_course c on c.id = s.course
  union all
  select k.township, md5(r.id::text || k.township || k.id::text)::uuid, k.id, r.township, 'COURSE', c.title, c.topic,
    c.form, r.hours, r.finished_on, r.result, r.id
  from county_${county}.person_key k
  join county_${county}.training_result r on r.identity = k.identity and (r.township, r.person) <> (k.township, k.id)
  join county_${county}.training_session s on s.id = r.session
  join county_${county}.training_course c on c.id = s.course
  union all
  select t.township, t.id, h.person, t.township, 'ON_THE_SPOT', t.topic, 'PUBLIC_HEALTH', 'PRACTICE', t.hours, t.held_on,
    'PASSED', null
  from county_${county}.spot_training t
  join (
    select o.township, o.community, p.name, (array_agg(distinct p.id))[1] as person
    from county_${county}.organization o
    join county_${county}.post on post.township = o.township and post.organization = o.id
    join county_${county}.membership m on m.township = o.township and m.post = post.id
    join county_${county}.person p on p.township = o.township and p.id = m.person
    group by o.township, o.community, p.name having count(distinct p.id) = 1
  ) h on h.township = t.township and h.community = t.community and h.name = t.name;

-- What everybody may know of a certificate who knows its code, and nobody else: the public role cannot list any.
create function county_${county}.training_certificate_by_code(wanted text)
  returns table (number text, title text, hours numeric, holder text, finished_on date, issued_on date, withdrawn_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select z.owner || '-' || extract(year from z.issued_on) || '-' || lpad(z.serial::text, 6, '0'), c.title, r.hours,
    left(p.name, 1) || repeat('*', length(p.name) - 1), r.finished_on, z.issued_on, z.withdrawn_on
  from county_${county}.training_certificate z
  join county_${county}.training_result r on r.id = z.enrolment
  join county_${county}.training_session s on s.id = r.session
  join county_${county}.training_course c on c.id = s.course
  join county_${county}.person p on p.township = r.township and p.id = r.person
  where z.code = wanted
$$;
revoke all on function county_${county}.training_certificate_by_code from public;
grant execute on function county_${county}.training_certificate_by_code to public_${county};
revoke all on function county_${county}.keep_training_owner, county_${county}.keep_training_capacity,
  county_${county}.take_training_seat from public;

grant select, insert on
    county_${county}.training_course,
    county_${county}.training_result,
    county_${county}.training_year,
    county_${county}.training_requirement
  to county_${county};
grant select, insert, update (state, cancelled_for, version) on county_${county}.training_session to county_${county};
grant select, insert, update (seats) on county_${county}.training_quota to county_${county};
grant select, insert, update (present) on county_${county}.training_attendance to county_${county};
grant select, insert, update (withdrawn_on, withdrawn_for, version) on county_${county}.training_certificate
  to county_${county};
grant select on county_${county}.training_enrolment, county_${county}.training_record, county_${county}.work_assessment
  to county_${county};
-- What a year asks for names nobody, and is shown at every level.
grant select on county_${county}.training_year, county_${county}.training_requirement to public_${county};
