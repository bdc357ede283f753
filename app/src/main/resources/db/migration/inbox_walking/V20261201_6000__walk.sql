-- Protocols as they are followed in conversations.
create schema inbox_walking;

create table inbox_walking.walk (
    id uuid primary key,
    conversation_id uuid not null,
    brand_id uuid not null,
    -- The message for whose sake it was begun: its facts decide the conditions.
    message_id uuid not null,
    protocol integer not null,
    version integer not null,
    by_member uuid not null,
    begun_at timestamptz not null,
    -- The way that was gone: of each step left behind its name, and by what it was left
    -- (chosen, decided, done) with the name of the arrow.
    steps text[] not null default '{}',
    ways text[] not null default '{}' check (cardinality(ways) = cardinality(steps)),
    -- Counts its changes: two people, or two clicks, do not both go on.
    revision integer not null default 0,
    ended_at timestamptz,
    -- As the protocol names its end; null where it was left.
    outcome text,
    left_because text check (left_because in
        ('wrong-protocol', 'new-turn', 'solved-otherwise', 'unclear', 'other')),
    words text check (length(words) between 1 and 2000),
    -- The answer that was given while it was followed.
    answer_id uuid,
    check ((ended_at is null) = (outcome is null and left_because is null)),
    check (outcome is null or left_because is null),
    check ((left_because = 'other') = (words is not null) or left_because is null and words is null)
);

-- One at a time, whoever begins it.
create unique index walk_open on inbox_walking.walk (conversation_id) where ended_at is null;
create index walk_of_conversation on inbox_walking.walk (conversation_id, begun_at desc);
create index walk_of_protocol on inbox_walking.walk (protocol, begun_at desc);
create index walk_of_answer on inbox_walking.walk (answer_id) where answer_id is not null;

grant usage on schema inbox_walking to tertulia_app;
grant select, insert on inbox_walking.walk to tertulia_app;
grant update (steps, ways, revision, ended_at, outcome, left_because, words, answer_id)
    on inbox_walking.walk to tertulia_app;
