-- The same index under two names: one is kept up for nothing.
drop index messages.stream_change;
