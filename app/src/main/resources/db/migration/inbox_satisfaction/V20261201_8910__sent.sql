-- Where the program sends the link by itself once a conversation is closed as answered.
alter table inbox_satisfaction.asking add column sends boolean not null default false;

-- The message that took the link along after the end; null where an answer did, or nothing.
alter table inbox_satisfaction.link add column message_id uuid unique;
grant update (message_id) on inbox_satisfaction.link to tertulia_app;
