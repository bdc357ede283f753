-- In which queue a conversation waits, and what brought it there: a rule (and what of the rule fitted), a
-- person, or neither, where it lies in its brand's main queue.
alter table inbox.conversation add column queue_id uuid;
alter table inbox.conversation add column rule_id uuid;
alter table inbox.conversation add column why text;
alter table inbox.conversation add column mover_id uuid;
update inbox.conversation c
    set queue_id = (select q.id from inbox_routing.queue q where q.brand_id = c.brand_id and q.main);
alter table inbox.conversation alter column queue_id set not null;
alter table inbox.conversation add check (rule_id is null or mover_id is null);
alter table inbox.conversation add check ((rule_id is null) = (why is null));

-- The gravest that was understood of what waits, or that a rule says of it.
alter table inbox.conversation add column urgency text not null default 'none'
    check (urgency in ('none', 'urgent', 'crisis'));

-- Put off until a time; what it was before is told by the other columns.
alter table inbox.conversation add column snoozed_until timestamptz;
alter table inbox.conversation drop constraint conversation_state_check;
alter table inbox.conversation add constraint conversation_state_check
    check (state in ('waiting', 'claimed', 'answered', 'snoozed', 'closed'));
alter table inbox.conversation add check ((state = 'snoozed') = (snoozed_until is not null));
-- What was asked may wait, or what was answered; never both.
alter table inbox.conversation add check (state <> 'snoozed' or asked_at is not null or answered_at is not null);
create index conversation_snoozed on inbox.conversation (snoozed_until, id) include (brand_id)
    where state = 'snoozed';

-- The promise runs on while a conversation is put off.
drop index inbox.conversation_due;
create index conversation_due on inbox.conversation (due_at, id) include (state, brand_id)
    where state in ('waiting', 'claimed', 'snoozed');
create index conversation_queue on inbox.conversation (queue_id, due_at, id) include (state, brand_id)
    where state in ('waiting', 'claimed', 'snoozed');

alter table inbox.act add column queue_id uuid;
alter table inbox.act add column rule_id uuid;
alter table inbox.act add column until timestamptz;
alter table inbox.act drop constraint act_what_check;
alter table inbox.act add constraint act_what_check
    check (what in ('claimed', 'given', 'taken-over', 'handed-over', 'off-duty', 'released', 'closed', 'reopened',
                    'moved', 'snoozed', 'woken'));
alter table inbox.act add check ((what = 'moved') = (queue_id is not null));
alter table inbox.act add check ((what = 'snoozed') = (until is not null));

create or replace view inbox_read.conversation as
    select id, number, brand_id, contact_id, channel_id, state, asked_at, due_at, holder_id, last_message_id,
           last_at, delivery, stands_at, queue_id, urgency, snoozed_until
    from inbox.conversation;

grant update (queue_id, rule_id, why, mover_id, urgency, snoozed_until) on inbox.conversation to tertulia_app;
