-- Which messages opened a conversation, or brought one back that was closed: those that rules place.
create index turn_at on inbox.turn using brin (at);

create view inbox_read.beginning as
    select t.message_id, t.conversation_id, c.brand_id, t.at
    from inbox.turn t
    join inbox.conversation c on c.id = t.conversation_id
    where not t.ours
      and not exists (
          select 1 from inbox.turn e
          where e.conversation_id = t.conversation_id and not e.ours
            and (e.added_at, e.at, e.message_id) < (t.added_at, t.at, t.message_id)
            and not exists (
                select 1 from inbox.act a
                where a.conversation_id = t.conversation_id and a.what = 'closed'
                  and a.at >= e.added_at and a.at <= t.added_at));

grant select on inbox_read.beginning to tertulia_app;
