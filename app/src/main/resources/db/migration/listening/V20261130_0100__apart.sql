-- Whether the tone is what a message that names several says of whom the watch is about, and not
-- that of the whole message.
alter table listening.mention add apart boolean not null default false;
grant update (apart) on listening.mention to tertulia_app;
