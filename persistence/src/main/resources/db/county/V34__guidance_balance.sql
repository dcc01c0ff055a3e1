-- Whether a visit was held is asked of the check that names it (G-11).
create index on county_${county}.field_check (visit) include (township) where visit is not null;
