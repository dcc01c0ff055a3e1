-- The visits planned in the township, which plans of the county hold (G-11).
create view t_${township}.planned_visit with (security_barrier) as
  select * from county_${county}.planned_visit where community like '${township}%';
grant select on t_${township}.planned_visit to t_${township};
