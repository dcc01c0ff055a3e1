-- Who is to stand here. Of the county's joint reviews the township sees that they run and who has answered, and what was
-- said once they are closed: views called like the county's tables, so that one query reads either.

select platform.attach_leaf('${county}', '${township}', 'candidacy');
select platform.attach_leaf('${county}', '${township}', 'pledge');
select platform.attach_leaf('${county}', '${township}', 'qualification_review');
select platform.attach_leaf('${county}', '${township}', 'department_opinion');
select platform.attach_leaf('${county}', '${township}', 'overruling');

alter table t_${township}.candidacy
  add foreign key (township, community) references t_${township}.community (township, code),
  add foreign key (person) references t_${township}.person (id);
alter table t_${township}.pledge
  add foreign key (candidacy) references t_${township}.candidacy (id);
alter table t_${township}.qualification_review
  add foreign key (candidacy) references t_${township}.candidacy (id);
alter table t_${township}.department_opinion
  add foreign key (review) references t_${township}.qualification_review (id);
alter table t_${township}.overruling
  add foreign key (review) references t_${township}.qualification_review (id);

create view t_${township}.joint_review with (security_barrier) as
  select * from county_${county}.joint_review where township = '${township}';
create view t_${township}.joint_opinion with (security_barrier) as
  select opinion.township, opinion.id, opinion.review, opinion.department,
    case when review.closed_on is not null then opinion.kind end as kind,
    case when review.closed_on is not null then opinion.item end as item,
    case when review.closed_on is not null then opinion.evidence end as evidence,
    opinion.subject, opinion.name, opinion.at
  from county_${county}.joint_opinion opinion
  join county_${county}.joint_review review on review.township = opinion.township and review.id = opinion.review
  where opinion.township = '${township}';
create view t_${township}.joint_overruling with (security_barrier) as
  select overruling.* from county_${county}.joint_overruling overruling
  join county_${county}.joint_review review on review.township = overruling.township and review.id = overruling.review
  where overruling.township = '${township}' and review.closed_on is not null;

grant select, insert, update (study_body, study_on, study_agreed, withdrawn_on, withdrawal_reason, version)
  on t_${township}.candidacy to t_${township};
grant select, insert, update (published_on) on t_${township}.pledge to t_${township};
grant select, insert, update (closed_on, passed, version) on t_${township}.qualification_review to t_${township};
grant select, insert on t_${township}.department_opinion, t_${township}.overruling to t_${township};
grant select on t_${township}.joint_review, t_${township}.joint_opinion, t_${township}.joint_overruling to t_${township};
