-- Conversations that we began: nobody asked us anything, so nothing is promised. Since when it stands so;
-- null from the first message on that they send us.
alter table inbox.conversation add column begun_at timestamptz;

-- One more state, and one more way to end. Whatever else these lists name stays in them.
do $$
declare each record; states text;
begin
    for each in
        select * from (values
            ('inbox.conversation', 'conversation_state_check', 'state', 'begun'),
            ('inbox.conversation', 'conversation_outcome_check', 'outcome', 'unasked'),
            ('inbox.act', 'act_outcome_check', 'outcome', 'unasked')) as more (tab, con, col, word)
    loop
        select substring(pg_get_constraintdef(oid) from 7) into states
        from pg_constraint where conrelid = each.tab::regclass and conname = each.con;
        execute format('alter table %s drop constraint %I', each.tab, each.con);
        execute format('alter table %s add constraint %I check (%I = %L or %s)',
                       each.tab, each.con, each.col, each.word, states);
    end loop;
    -- What is put off may be what we began.
    for each in
        select conname from pg_constraint
        where conrelid = 'inbox.conversation'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like '%snoozed%' and pg_get_constraintdef(oid) like '%answered_at%'
    loop
        execute format('alter table inbox.conversation drop constraint %I', each.conname);
    end loop;
end $$;
alter table inbox.conversation
    add check (state <> 'snoozed' or asked_at is not null or answered_at is not null or begun_at is not null),
    add check (state <> 'begun' or begun_at is not null),
    add check (begun_at is null or (asked_at is null and answered_at is null)),
    add check ((outcome is not distinct from 'unasked') = (state = 'closed' and begun_at is not null));
create index conversation_begun on inbox.conversation (stands_at desc, id desc) include (brand_id)
    where state = 'begun';
grant update (begun_at) on inbox.conversation to tertulia_app;

-- What we said before they answered us is no answer, and what they had said to others was no question.
create or replace view inbox_read.answer as
    select a.message_id, a.conversation_id, c.brand_id, a.member_id, a.said_at, a.delivery, a.delivered_at
    from inbox.answer a
    join inbox.conversation c on c.id = a.conversation_id
    where not exists (select from inbox_outreach.said s where s.answer_id = a.message_id);

create or replace view inbox_read.first_answer as
    select a.conversation_id, c.brand_id, a.delivered_at as answered_at,
           (select min(t.at) from inbox.turn t
            where t.conversation_id = a.conversation_id and not t.ours
              and not exists (select from inbox_outreach.part p where p.message_id = t.message_id)) as asked_at
    from inbox.answer a
    join inbox.conversation c on c.id = a.conversation_id
    where a.delivery = 'confirmed'
      and not exists (select from inbox_outreach.said s where s.answer_id = a.message_id)
      and not exists (
        select from inbox.answer earlier
        where earlier.conversation_id = a.conversation_id
          and earlier.delivery = 'confirmed' and earlier.said_at < a.said_at
          and not exists (select from inbox_outreach.said s where s.answer_id = earlier.message_id));
