-- How a lead ended: a conversation in a queue that takes leads. While it has no row it is open.
create table inbox.lead (
    conversation_id uuid primary key references inbox.conversation (id),
    brand_id uuid not null,
    queue_id uuid not null,
    -- Who handed it to the queue; null where a rule did.
    handed_by uuid,
    ending text not null check (ending in ('won', 'lost', 'no-interest')),
    amount numeric(14, 2) check (amount > 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    ended_by uuid not null,
    ended_at timestamptz not null,
    check ((amount is null) = (currency is null)),
    check (amount is null or ending = 'won')
);

create index lead_queue on inbox.lead (queue_id, ended_at desc, conversation_id);

grant select, insert, update on inbox.lead to tertulia_app;
