-- The protocol that led to the answer, as it was when it was picked; null where none did.
alter table inbox_review.pick add column protocol integer;
update inbox_review.pick p
    set protocol = (select w.protocol from inbox_walking.walk w
                    where w.answer_id = p.message_id and w.left_because is null
                    order by w.begun_at desc limit 1);
