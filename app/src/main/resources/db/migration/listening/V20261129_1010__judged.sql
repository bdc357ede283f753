-- Somebody judges otherwise what was understood of a mention.
grant update (sentiment, intent, urgency) on listening.mention to tertulia_app;
create index mention_message on listening.mention (message_id);
