-- A protocol also ends with its conversation: closed in the middle of it, or one with another.
alter table inbox_walking.walk drop constraint walk_left_because_check;
alter table inbox_walking.walk add constraint walk_left_because_check check (left_because in
    ('none-fits', 'wrong-protocol', 'new-turn', 'solved-otherwise', 'unclear', 'other', 'closed', 'merged'));
-- What was open in a conversation that ended since is followed no more.
update inbox_walking.walk w
set ended_at = coalesce(c.closed_at, w.begun_at), left_because = 'closed', revision = w.revision + 1
from inbox.conversation c
where c.id = w.conversation_id and w.ended_at is null and c.state = 'closed';
