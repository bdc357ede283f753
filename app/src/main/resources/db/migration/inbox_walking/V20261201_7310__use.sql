-- A protocol may be left because none fits at all; what is typed when one is left is erasable.
alter table inbox_walking.walk drop constraint walk_left_because_check;
alter table inbox_walking.walk add constraint walk_left_because_check check (left_because in
    ('none-fits', 'wrong-protocol', 'new-turn', 'solved-otherwise', 'unclear', 'other'));
do $$
declare each text;
begin
    for each in select conname from pg_constraint
                where conrelid = 'inbox_walking.walk'::regclass and contype = 'c'
                    and pg_get_constraintdef(oid) like '%words IS NOT NULL%'
    loop
        execute format('alter table inbox_walking.walk drop constraint %I', each);
    end loop;
end $$;
-- Another reason has words until the person it is about is erased.
alter table inbox_walking.walk add check (words is null or left_because is not distinct from 'other');

-- How a version is used is counted from its walks of a span, of the brands that one sees.
drop index inbox_walking.walk_of_protocol;
create index walk_of_version on inbox_walking.walk (protocol, version, begun_at desc, id desc);
create index walk_begun on inbox_walking.walk (begun_at desc)
    include (brand_id, protocol, left_because, answer_id);

create function inbox_walking.erase_words(contact uuid) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with left_words as (
        update inbox_walking.walk set words = null
        where words is not null
          and conversation_id in (select id from inbox.conversation where contact_id = contact)
        returning 1)
    select count(*)::integer from left_words $$;
revoke execute on function inbox_walking.erase_words(uuid) from public;
grant execute on function inbox_walking.erase_words(uuid) to tertulia_app;
