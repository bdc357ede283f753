-- The hours in which we begin nothing, every day: null for none; where they end earlier than they begin, they
-- end on the day after. The company's clock tells them.
alter table inbox_outreach.cap
    add column quiet_begins time default '22:00',
    add column quiet_ends time default '08:00',
    add check ((quiet_begins is null) = (quiet_ends is null)),
    add check (quiet_begins <> quiet_ends);

-- What holds on one channel instead; its own clock tells its hours.
create table inbox_outreach.channel_cap (
    channel_id uuid primary key,
    channel_day integer not null check (channel_day between 1 and 1000),
    quiet_begins time,
    quiet_ends time,
    zone text not null,
    check ((quiet_begins is null) = (quiet_ends is null)),
    check (quiet_begins <> quiet_ends)
);
grant select, insert, update, delete on inbox_outreach.channel_cap to tertulia_app;
