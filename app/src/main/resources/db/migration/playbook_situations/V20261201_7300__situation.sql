-- Situations: what no protocol fitted, and what became of it in the manual. What customers said and what
-- we answered lies in the record; here are only the ids of it, and what a colleague typed, which is erasable.
create schema playbook_situations;

create table playbook_situations.situation (
    number integer generated always as identity primary key,
    brand_id uuid not null,
    -- As people call it: #1042.
    conversation bigint not null,
    -- What they said, and what we answered, in order.
    messages uuid[] not null check (cardinality(messages) between 1 and 40),
    -- Null once the person they are about was erased.
    happened text check (length(happened) between 1 and 500),
    -- Null too where the answer says it all.
    done text check (length(done) between 1 and 2000),
    by_member uuid not null,
    at timestamptz not null,
    -- The protocol that was left because it did not fit; null where none was followed.
    left_protocol integer references playbook.protocol,
    state text not null check (state in
        ('open', 'proposed', 'in-review', 'adopted', 'declined', 'covered', 'joined')),
    -- The version that is written for it, or came of it; or (covered) the protocol that says it already.
    protocol integer references playbook.protocol,
    version integer,
    -- The older one that it goes with.
    joined integer references playbook_situations.situation,
    decided_by uuid,
    decided_at timestamptz,
    -- Null too once the person was erased.
    reason text check (length(reason) between 1 and 2000),
    foreign key (protocol, version) references playbook.version,
    check ((state in ('proposed', 'in-review', 'adopted')) = (version is not null)),
    check ((state in ('proposed', 'in-review', 'adopted', 'covered')) = (protocol is not null)),
    check ((state = 'joined') = (joined is not null) and joined is distinct from number),
    check ((state in ('adopted', 'declined', 'covered', 'joined')) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state = 'declined' or reason is null)
);
-- Of a conversation one at a time that is not decided: a double click reports it once.
create unique index situation_open on playbook_situations.situation (conversation)
    where state in ('open', 'proposed', 'in-review');
create index situation_conversation on playbook_situations.situation (conversation, at);
create index situation_version on playbook_situations.situation (protocol, version)
    where version is not null;
create index situation_joined on playbook_situations.situation (joined) where joined is not null;

-- A version that came of a situation is linked to it for ever.
create function playbook_situations.keep_adopted() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.state <> 'adopted' or new.protocol <> old.protocol or new.version <> old.version then
        raise exception 'Situation % has come into the manual', old.number;
    end if;
    return new;
end $$;
create trigger keep_adopted before update on playbook_situations.situation
    for each row when (old.state = 'adopted')
    execute function playbook_situations.keep_adopted();

-- Erasure of a person: what we wrote of what happened with them goes, that it happened stays.
create function playbook_situations.erase_words(erased uuid[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with words as (
        update playbook_situations.situation set happened = null, done = null, reason = null
        where messages && erased and (happened is not null or done is not null or reason is not null)
        returning 1)
    select count(*)::integer from words $$;
revoke execute on function playbook_situations.erase_words(uuid[]) from public;

grant usage on schema playbook_situations to tertulia_app;
grant select, insert on playbook_situations.situation to tertulia_app;
grant update (messages, state, protocol, version, joined, decided_by, decided_at, reason)
    on playbook_situations.situation to tertulia_app;
grant execute on function playbook_situations.erase_words(uuid[]) to tertulia_app;
