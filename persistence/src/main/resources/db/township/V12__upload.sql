-- A township's uploads. What was announced never changes: only what was stored, and what uses it, is added.

select platform.attach_leaf('${county}', '${township}', 'upload');

alter table t_${township}.upload
  add foreign key (township, community) references t_${township}.community (township, code);

grant select, insert, delete on t_${township}.upload to t_${township};
grant update (content, content_size, stored_at, width, height, thumbnail, attached_kind, attached_to)
  on t_${township}.upload to t_${township};
