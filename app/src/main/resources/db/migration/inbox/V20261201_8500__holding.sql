-- An answer that only says that we are on it: it is sent and shown like others, and stops no clock.
alter table inbox.answer add column holding boolean not null default false;

alter table inbox_drafts.draft add column holding boolean not null default false;
grant update (holding) on inbox_drafts.draft to tertulia_app;

-- The first answer of substance.
create or replace view inbox_read.first_answer as
    select a.conversation_id, c.brand_id, a.delivered_at as answered_at,
           (select min(t.at) from inbox.turn t
            where t.conversation_id = a.conversation_id and not t.ours
              and not exists (select from inbox_outreach.part p where p.message_id = t.message_id)) as asked_at
    from inbox.answer a
    join inbox.conversation c on c.id = a.conversation_id
    where a.delivery = 'confirmed' and not a.holding
      and not exists (select from inbox_outreach.said s where s.answer_id = a.message_id)
      and not exists (
        select from inbox.answer earlier
        where earlier.conversation_id = a.conversation_id
          and earlier.delivery = 'confirmed' and not earlier.holding and earlier.said_at < a.said_at
          and not exists (select from inbox_outreach.said s where s.answer_id = earlier.message_id));
