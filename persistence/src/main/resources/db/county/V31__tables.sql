-- Tables travel as files too (K-7).

alter table county_${county}.upload
  drop constraint upload_type_check,
  drop constraint upload_purpose_check,
  add constraint known_type check (type in ('JPEG', 'PNG', 'WEBP', 'PDF', 'XLSX')),
  add constraint known_purpose check (purpose in ('FIELD_PHOTO', 'FIELD_PHOTO_WITH_POSITION', 'SIGNATURE', 'DOCUMENT',
    'TABLE'));
