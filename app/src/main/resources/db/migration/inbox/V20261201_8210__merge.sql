-- Several conversations with one contact may be one matter: one of them has it all from then on, the
-- others are merged into it. And what is another matter is split off.
alter table inbox.conversation
    -- The number of the one that has its messages now.
    add column merged_into bigint references inbox.conversation (number),
    -- Split off: open beside another one with the same contact.
    add column apart boolean not null default false;

-- Whatever else may stand there by now stays allowed.
do $$
declare
    known text;
    each record;
begin
    for each in values ('conversation', 'conversation_state_check', 'state in (''merged'')'),
                       ('act', 'act_what_check', 'what in (''merged'', ''merged-into'', ''unmerged'', ''split'', ''split-off'')')
    loop
        select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into strict known
        from pg_constraint
        where conrelid = format('inbox.%I', each.column1)::regclass and conname = each.column2;
        execute format('alter table inbox.%I drop constraint %I', each.column1, each.column2);
        execute format('alter table inbox.%I add constraint %I check (%s or %s)',
                       each.column1, each.column2, each.column3, known);
    end loop;
end $$;
alter table inbox.conversation
    add check ((state = 'merged') = (merged_into is not null)),
    add check (state <> 'merged' or (holder_id is null and asked_at is null and delivery is null));
drop index inbox.conversation_open;
create unique index conversation_open on inbox.conversation (contact_id, brand_id)
    where state not in ('closed', 'merged') and not apart;
grant update (merged_into) on inbox.conversation to tertulia_app;

-- The number of the other conversation, where one was merged or split.
alter table inbox.act add column other bigint;
alter table inbox.act add check (
    (what in ('merged', 'merged-into', 'unmerged', 'split', 'split-off')) = (other is not null));

create table inbox.merge (
    id uuid primary key,
    source_id uuid not null references inbox.conversation,
    target_id uuid not null references inbox.conversation,
    member_id uuid not null,
    at timestamptz not null,
    -- As both were, so that it can be undone.
    source_was jsonb not null,
    target_was jsonb not null,
    undone_at timestamptz,
    undone_by uuid,
    check (source_id <> target_id),
    check ((undone_at is null) = (undone_by is null))
);
create index merge_target on inbox.merge (target_id, at) where undone_at is null;
create unique index merge_source on inbox.merge (source_id) where undone_at is null;

-- What came with it.
create table inbox.moved (
    merge_id uuid not null references inbox.merge,
    what text not null check (what in ('turn', 'note', 'pause', 'task', 'complaint', 'link', 'aside', 'overheard')),
    id uuid not null,
    primary key (merge_id, what, id)
);
grant select on inbox.merge, inbox.moved to tertulia_app;

-- All that was said in one lies in the other from then on: each message always lies in one conversation.
-- What was done with it stays its own story.
create function inbox.merge_conversations(
        which uuid, source uuid, target uuid, member uuid, now timestamptz, pauses boolean) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    turns integer;
begin
    insert into inbox.merge (id, source_id, target_id, member_id, at, source_was, target_was)
    select which, s.id, t.id, member, now, to_jsonb(s), to_jsonb(t)
    from inbox.conversation s, inbox.conversation t where s.id = source and t.id = target;

    with moving as (
        update inbox.turn set conversation_id = target where conversation_id = source returning message_id)
    insert into inbox.moved select which, 'turn', message_id from moving;
    get diagnostics turns = row_count;
    update inbox.answer set conversation_id = target where conversation_id = source;

    with moving as (
        update inbox.note set conversation_id = target where conversation_id = source returning id)
    insert into inbox.moved select which, 'note', id from moving;
    with moving as (
        update inbox.pause set conversation_id = target where pauses and conversation_id = source returning id)
    insert into inbox.moved select which, 'pause', id from moving;
    with moving as (
        update inbox.task set conversation_id = target where conversation_id = source returning id)
    insert into inbox.moved select which, 'task', id from moving;
    with moving as (
        update inbox.complaint set conversation_id = target where conversation_id = source returning id)
    insert into inbox.moved select which, 'complaint', id from moving;
    with moving as (
        update inbox_satisfaction.link set conversation_id = target where conversation_id = source returning id)
    insert into inbox.moved select which, 'link', id from moving;
    with moving as (
        update inbox.aside set conversation_id = target where conversation_id = source returning id)
    insert into inbox.moved select which, 'aside', id from moving;
    with moving as (
        update inbox.overheard o set conversation_id = target
        where conversation_id = source and not exists (
            select from inbox.overheard t where t.conversation_id = target and t.message_id = o.message_id)
        returning message_id)
    insert into inbox.moved select which, 'overheard', message_id from moving;
    return turns;
end $$;

-- Back to how both were; what came since stays where it came.
create function inbox.undo_merge(which uuid, member uuid, now timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    done inbox.merge;
    changing text;
    turns integer;
begin
    update inbox.merge set undone_at = now, undone_by = member
    where id = which and undone_at is null returning * into strict done;

    update inbox.answer set conversation_id = done.source_id
    where conversation_id = done.target_id
      and message_id in (select id from inbox.moved where merge_id = which and what = 'turn');
    update inbox.turn set conversation_id = done.source_id
    where conversation_id = done.target_id
      and message_id in (select id from inbox.moved where merge_id = which and what = 'turn');
    get diagnostics turns = row_count;
    update inbox.note set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'note');
    update inbox.pause set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'pause');
    update inbox.task set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'task');
    update inbox.complaint set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'complaint');
    update inbox_satisfaction.link set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'link');
    update inbox.aside set conversation_id = done.source_id
    where id in (select id from inbox.moved where merge_id = which and what = 'aside');
    update inbox.overheard set conversation_id = done.source_id
    where conversation_id = done.target_id
      and message_id in (select id from inbox.moved where merge_id = which and what = 'overheard');

    -- Where another one with the same contact is open by now, it is open beside that.
    update inbox.conversation c set apart = true
    where c.id = done.source_id and done.source_was ->> 'state' not in ('closed', 'merged') and exists (
        select from inbox.conversation o
        where o.contact_id = c.contact_id and o.brand_id = c.brand_id and o.id <> c.id and not o.apart
          and o.state not in ('closed', 'merged'));

    select string_agg(quote_ident(attname), ', ' order by attnum) into strict changing
    from pg_attribute
    where attrelid = 'inbox.conversation'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      and attname not in ('id', 'number', 'brand_id', 'contact_id', 'opened_at', 'apart');
    execute format(
        'update inbox.conversation c set (%1$s) = (select %1$s from jsonb_populate_record(null::inbox.conversation, $1))
         where c.id = $2', changing) using done.target_was, done.target_id;
    execute format(
        'update inbox.conversation c set (%1$s) = (select %1$s from jsonb_populate_record(null::inbox.conversation, $1))
         where c.id = $2', changing) using done.source_was, done.source_id;
    return turns;
end $$;

-- What is another matter goes to a conversation of its own; our answers go with what they answer.
create function inbox.split_messages(source uuid, part uuid, messages uuid[]) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    turns integer;
begin
    update inbox.answer set conversation_id = part where conversation_id = source and message_id = any (messages);
    update inbox.turn set conversation_id = part where conversation_id = source and message_id = any (messages);
    get diagnostics turns = row_count;
    return turns;
end $$;

revoke execute on function inbox.merge_conversations(uuid, uuid, uuid, uuid, timestamptz, boolean),
    inbox.undo_merge(uuid, uuid, timestamptz), inbox.split_messages(uuid, uuid, uuid[]) from public;
grant execute on function inbox.merge_conversations(uuid, uuid, uuid, uuid, timestamptz, boolean),
    inbox.undo_merge(uuid, uuid, timestamptz), inbox.split_messages(uuid, uuid, uuid[]) to tertulia_app;
