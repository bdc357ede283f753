-- What people were told, in the app.
create schema notifications;

create table notifications.notification (
    id uuid primary key,
    member_id uuid not null,
    -- Key of the sentence and its arguments: ["#1042", "Ana"]
    key text not null,
    args jsonb not null,
    -- The page that it is about.
    url text not null check (url like '/%'),
    at timestamptz not null,
    read_at timestamptz
);
create index notification_member on notifications.notification (member_id, at desc, id desc);
create index notification_unread on notifications.notification (member_id) where read_at is null;

grant usage on schema notifications to tertulia_app;
grant select, insert on notifications.notification to tertulia_app;
grant update (read_at) on notifications.notification to tertulia_app;
