-- Lists are counted by their indexes alone.
drop index inbox.conversation_due;
create index conversation_due on inbox.conversation (due_at, id) include (state, brand_id)
    where state in ('waiting', 'claimed');
drop index inbox.conversation_state;
create index conversation_state on inbox.conversation (state, last_at desc, id desc) include (brand_id)
    where state in ('answered', 'closed');

-- A rare kind among the many that are done. What is open is not in it: the way in stays as it was.
create index conversation_kind on inbox.conversation (kind, last_at desc, id desc) include (state, brand_id)
    where state in ('answered', 'closed');
