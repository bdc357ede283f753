-- What changes a message that was heard before is rare among what is new: whoever asks whether there
-- is any behind a line of the stream need not read on from there.
create index stream_change on messages.stream (seq) where what <> 'original' or n <> 1;
