-- Whom a watch is about, and an index from which shares are counted without reading the mentions.
alter table listening.watch
    add kind text not null default 'topic' check (kind in ('brand', 'competitor', 'topic'));
create index mention_voice on listening.mention (watch_id, edition, at desc, message_id desc)
    include (channel_id, sentiment, intent);
drop index listening.mention_watch_at;
