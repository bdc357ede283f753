-- What a round asks: which of the messages that a channel brought since the last one are mentions.
create index mention_channel_seq on listening.mention (channel_id, seq);
