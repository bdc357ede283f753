-- Tells whether anything behind a place in the stream is more than a message heard for the first
-- time: until then what memory holds of the messages stands. Of the many others it costs nothing.
create index stream_changed on messages.stream (seq) where what <> 'original' or n <> 1;
