select 'another roster';
