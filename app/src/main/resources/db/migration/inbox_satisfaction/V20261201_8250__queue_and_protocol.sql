-- In which queue the matter lay when the link was made ready, and which protocol led to the last answer
-- that came of one; null where none did. Figures count for them, wherever the conversation goes later.
alter table inbox_satisfaction.link add column queue_id uuid;
alter table inbox_satisfaction.link add column protocol integer;
update inbox_satisfaction.link l
    set queue_id = c.queue_id,
        protocol = (select w.protocol from inbox_walking.walk w
                    where w.conversation_id = l.conversation_id and w.begun_at <= l.expires_at
                        and w.answer_id is not null and w.left_because is null
                    order by w.begun_at desc limit 1)
    from inbox.conversation c
    where c.id = l.conversation_id;
alter table inbox_satisfaction.link alter column queue_id set not null;

grant update (queue_id, protocol) on inbox_satisfaction.link to tertulia_app;
