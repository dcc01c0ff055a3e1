-- Who guides is shown to every level of the county, which a township's own role cannot read there.

grant select on county_${county}.guidance_instructor to public_${county};
