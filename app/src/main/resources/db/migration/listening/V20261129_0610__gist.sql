-- What was understood of a mention when it was found, where that was sure enough to be counted.
alter table listening.mention
    add sentiment text,
    add intent text,
    add urgency text;
-- The few that cannot wait are found without reading the many that can.
create index mention_urgent on listening.mention (at desc, message_id desc)
    where urgency in ('urgent', 'crisis');
