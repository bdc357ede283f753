-- Since when a conversation stands as it does: since its open question was asked, else since its latest
-- message. Lists are in this order. While somebody waits and writes on, it does not move, so that neither
-- the list jumps nor an index is written: the row changes in its place, for which pages keep some room.
alter table inbox.conversation add column stands_at timestamptz not null
    generated always as (case when state in ('waiting', 'claimed') then asked_at else last_at end) stored;
alter table inbox.conversation set (fillfactor = 85);

drop index inbox.conversation_state, inbox.conversation_last, inbox.conversation_channel,
    inbox.conversation_holder, inbox.conversation_uncertain, inbox.conversation_kind;
create index conversation_state on inbox.conversation (state, stands_at desc, id desc) include (brand_id)
    where state in ('answered', 'closed');
create index conversation_stands on inbox.conversation (stands_at desc, id desc);
create index conversation_channel on inbox.conversation (channel_id, stands_at desc, id desc);
create index conversation_holder on inbox.conversation (holder_id, stands_at desc) where holder_id is not null;
create index conversation_uncertain on inbox.conversation (stands_at desc, id desc)
    where delivery in ('unknown', 'needs-person', 'rejected');
create index conversation_kind on inbox.conversation (kind, stands_at desc, id desc) include (state, brand_id)
    where state in ('answered', 'closed');

create or replace view inbox_read.conversation as
    select id, number, brand_id, contact_id, channel_id, state, asked_at, due_at, holder_id, last_message_id,
           last_at, delivery, stands_at
    from inbox.conversation;
