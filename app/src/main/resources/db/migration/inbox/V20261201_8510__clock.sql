-- From when the clock of an open question runs, where that is not the first message that asked: of several
-- by different promises, the one that is due first.
alter table inbox.conversation
    add column clock_at timestamptz,
    add check (clock_at is null or asked_at is not null);
grant update (clock_at) on inbox.conversation to tertulia_app;
