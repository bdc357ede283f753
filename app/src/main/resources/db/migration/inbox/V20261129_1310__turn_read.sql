-- Which messages lie in which conversation, for those who begin with a message.
create view inbox_read.turn as
    select t.message_id, t.conversation_id, c.brand_id, t.ours, t.at
    from inbox.turn t
    join inbox.conversation c on c.id = t.conversation_id;

grant select on inbox_read.turn to tertulia_app;
