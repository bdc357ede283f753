-- Messages come in sight in another order than they were written in: what an answer answers is
-- everything that was in sight, up to the message that came last.
alter table inbox.answer add column seen_id uuid;
update inbox.answer set seen_id = question_id;
alter table inbox.answer alter column seen_id set not null;
