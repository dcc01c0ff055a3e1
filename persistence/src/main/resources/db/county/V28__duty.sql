-- Posts and duties (rules PD-1 to PD-8): what an auxiliary post is for, yearly facts, how many posts a community has,
-- duties and their tasks, appraisals, allowances, and what is done for those who leave.

-- What a community is, year by year (PD-8); a correction adds a version and keeps the old one.
create table county_${county}.community_facts (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  year int not null check (year >= 1949),
  households int not null check (households between 0 and population),
  population int not null,
  resident_groups int not null check (resident_groups >= 0),
  area numeric not null check (area > 0 and scale(area) <= 2),
  offices int not null check (offices >= 0),
  activity_rooms int not null check (activity_rooms >= 0),
  collective_income numeric not null check (collective_income >= 0 and scale(collective_income) <= 2),
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  current boolean not null default true,
  version int not null,
  primary key (township, id),
  unique (township, community, year, version)
) partition by list (township);
create unique index on county_${county}.community_facts (township, community, year) where current;
create index on county_${county}.community_facts (community, year desc) include (township);

-- How a county judges the number of posts (PD-4): what a community begins with, and what earns it one more.
create table county_${county}.post_scheme (
  id uuid primary key,
  county text collate "C" not null default '${county}' unique check (county = '${county}'),
  total int not null check (total > 0),
  village_base int not null check (village_base > 0),
  neighbourhood_base int not null check (neighbourhood_base > 0),
  people_per_post int not null check (people_per_post > 0),
  area_per_post numeric not null check (area_per_post > 0),
  tasks_per_post int not null check (tasks_per_post > 0),
  version int not null default 1
);

-- How many people may sit in a community's two committees together (PD-4), and what the scheme allowed then.
create table county_${county}.post_quota (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  posts int not null check (posts between 1 and ceiling),
  ceiling int not null,
  reason text not null,
  set_by text not null,
  set_name text not null,
  set_at timestamptz not null,
  version int not null default 1,
  primary key (township, id),
  unique (township, community)
) partition by list (township);
create index on county_${county}.post_quota (community, id) include (township);

-- What the holder of a post has to do, how often, and when it counts as done (PD-3).
create table county_${county}.post_duty (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  post uuid not null,
  title text collate "C" not null check (length(title) between 1 and 200),
  criteria text not null check (length(criteria) between 1 and 2000),
  rhythm text not null check (rhythm in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  grace_days int not null check (grace_days between 0 and 90),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 1,
  primary key (township, id)
) partition by list (township);
create index on county_${county}.post_duty (community, id) include (township);
create index on county_${county}.post_duty (post) include (township);

-- Each time that duties were made into tasks.
create table county_${county}.task_plan (
  township text collate "C" not null,
  id uuid not null,
  area text collate "C" not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  duties int not null,
  planned int not null,
  planned_by text not null,
  planned_name text not null,
  planned_at timestamptz not null,
  primary key (township, id)
) partition by list (township);

-- A duty's task of one of its periods (PD-3). After closes_on it is missed.
create table county_${county}.duty_task (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  duty uuid not null,
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  closes_on date not null check (closes_on >= due_on),
  done_on date check (done_on between starts_on and closes_on),
  evidence text,
  done_by text,
  done_name text,
  done_at timestamptz,
  returned text,
  version int not null default 1,
  primary key (township, id),
  unique (township, duty, due_on),
  check (num_nulls(done_on, evidence, done_by, done_name, done_at) in (0, 5))
) partition by list (township);
create index on county_${county}.duty_task (due_on, id) include (township, done_on, closes_on);
create index on county_${county}.duty_task (community, due_on, id) include (township);

-- A township's appraisal of one year (PD-5): criteria whose weights make 100, and from which score on there is which grade.
create table county_${county}.appraisal_cycle (
  township text collate "C" not null,
  id uuid not null,
  year int not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  excellent numeric not null check (excellent <= 100),
  competent numeric not null check (competent < excellent),
  basic numeric not null check (basic < competent and basic > 0),
  version int not null default 1,
  primary key (township, id),
  unique (township, year)
) partition by list (township);

create table county_${county}.appraisal_criterion (
  township text collate "C" not null,
  id uuid not null,
  cycle uuid not null,
  position int not null check (position > 0),
  name text not null,
  source text not null check (source in ('TASKS', 'TARGETS', 'FINDINGS', 'TRAINING', 'JUDGED')),
  weight int not null check (weight between 1 and 100),
  primary key (township, id),
  unique (township, cycle, position)
) partition by list (township);

-- Somebody's score and grade (PD-5): the township and the line department both stand for it, by two people.
create table county_${county}.appraisal (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  cycle uuid not null,
  year int not null,
  person uuid not null,
  score numeric not null check (score between 0 and 100),
  grade text not null check (grade in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')),
  reasons text not null,
  adjust boolean not null,
  township_by text,
  township_name text,
  township_at timestamptz,
  department text,
  department_by text,
  department_name text,
  department_at timestamptz,
  version int not null default 1,
  primary key (township, id),
  unique (township, cycle, person),
  check (num_nulls(township_by, township_name, township_at) in (0, 3)),
  check (num_nulls(department, department_by, department_name, department_at) in (0, 4)),
  check (department_by is null or township_by is not null),
  check (township_by <> department_by)
) partition by list (township);
create index on county_${county}.appraisal (community, id) include (township);
create index on county_${county}.appraisal (person, year) include (township);

-- How the score came about: per criterion what was reached, what half, of how much; null where somebody judged it.
create table county_${county}.appraisal_score (
  township text collate "C" not null,
  id uuid not null,
  appraisal uuid not null,
  position int not null,
  name text not null,
  source text not null,
  weight int not null,
  score numeric not null check (score between 0 and 100),
  reached int,
  halfway int,
  counted int,
  remark text,
  primary key (township, id),
  unique (township, appraisal, position),
  check (num_nulls(reached, halfway, counted) in (0, 3)),
  check ((counted is null) = (remark is not null))
) partition by list (township);

-- What a holder got for a month (PD-7, PD-2): one row a post, so that several add up. Amounts are yuan.
create table county_${county}.allowance (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  membership uuid not null,
  person uuid not null,
  month date not null check (extract(day from month) = 1),
  amount numeric not null check (amount >= 0 and scale(amount) <= 2),
  pension numeric check (pension >= 0 and scale(pension) <= 2),
  medical numeric check (medical >= 0 and scale(medical) <= 2),
  injury numeric check (injury >= 0 and scale(injury) <= 2),
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (township, id),
  unique (township, membership, month)
) partition by list (township);
create index on county_${county}.allowance (month, id) include (township, amount);
create index on county_${county}.allowance (community, month) include (township, amount);
create index on county_${county}.allowance (person, month) include (township, amount);

-- 离任 (PD-6): the talk with somebody who left, the audit of what they kept, and how they are cared for.
create table county_${county}.departure_step (
  township text collate "C" not null,
  id uuid not null,
  community text collate "C" not null,
  membership uuid not null,
  kind text not null check (kind in ('TALK', 'AUDIT', 'CARE')),
  held_on date not null,
  note text not null,
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  primary key (township, id),
  unique (township, membership, kind)
) partition by list (township);

grant select on
    county_${county}.community_facts,
    county_${county}.post_quota,
    county_${county}.post_duty,
    county_${county}.task_plan,
    county_${county}.duty_task,
    county_${county}.appraisal_cycle,
    county_${county}.appraisal_criterion,
    county_${county}.appraisal,
    county_${county}.appraisal_score,
    county_${county}.allowance,
    county_${county}.departure_step
  to county_${county};
grant select, insert,
    update (total, village_base, neighbourhood_base, people_per_post, area_per_post, tasks_per_post, version)
  on county_${county}.post_scheme to county_${county};
-- How posts are judged is shown at every level; it names nobody. Of the rest the public reads nothing (PD-7).
grant select on county_${county}.post_scheme to public_${county};
