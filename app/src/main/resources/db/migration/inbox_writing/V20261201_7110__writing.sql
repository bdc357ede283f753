-- Help for who writes answers: how a channel speaks, and what was said already.
create schema inbox_writing;

-- How we speak on a channel. Without a row nothing is asked of anybody.
create table inbox_writing.style (
    channel_id uuid primary key,
    brand_id uuid not null,
    -- With tú or with usted; null where both do.
    tone text check (tone in ('close', 'formal')),
    -- What answers end with; it has the fields of approved messages.
    signature text not null check (length(signature) <= 120),
    -- Addresses and numbers of ours, which may stand in a public answer.
    published text[] not null check (cardinality(published) <= 20),
    changed_at timestamptz not null,
    changed_by uuid not null
);

-- What an answer says, as hashes of its words: enough to tell when the same goes out again.
create table inbox_writing.print (
    message_id uuid primary key,
    channel_id uuid not null,
    contact_id uuid,
    said_at timestamptz not null,
    words integer[] not null
);
create index print_of_channel on inbox_writing.print (channel_id, said_at desc);
create index print_of_contact on inbox_writing.print (contact_id, said_at desc) where contact_id is not null;

grant usage on schema inbox_writing to tertulia_app;
grant select, insert on inbox_writing.style to tertulia_app;
grant update (tone, signature, published, changed_at, changed_by) on inbox_writing.style to tertulia_app;
-- A print goes when its contact is erased, and when it is old.
grant select, insert, delete on inbox_writing.print to tertulia_app;
