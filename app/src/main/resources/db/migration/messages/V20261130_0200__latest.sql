-- What a list shows of a message: its words as they stand, null once erased. A list asks for fifty of them
-- at once, and the whole message asks eight places where this asks three.
create view messages_read.latest as
    select f.id, f.brand_id, f.direction, b.text
    from messages.fact f
    left join lateral (
        select n from messages.version
        where message_id = f.id and what <> 'deletion'
        order by at desc, n desc limit 1) v on true
    left join messages.body b on b.message_id = f.id and b.n = v.n;
grant select on messages_read.latest to tertulia_app;
