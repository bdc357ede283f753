-- What its author says of it beside its text: why personal data in it is meant to be public, and
-- the approved messages with which it began, as the form has them.
alter table inbox_drafts.draft
    add column meant text not null default '' check (length(meant) <= 500),
    add column chosen text not null default '';
grant update (meant, chosen) on inbox_drafts.draft to tertulia_app;

-- Erasure of a person: why something of theirs was to be public goes with what was to be said.
create or replace function inbox_drafts.erase_texts(contact uuid) returns integer
    language sql security definer set search_path = pg_catalog as $$
    update inbox_drafts.draft set meant = ''
    where meant <> ''
      and conversation_id in (select c.id from inbox.conversation c where c.contact_id = contact);
    with gone as (
        update inbox_drafts.wording set text = null
        where text is not null
          and draft_id in (select d.id from inbox_drafts.draft d
                           join inbox.conversation c on c.id = d.conversation_id
                           where c.contact_id = contact)
        returning 1)
    select count(*)::integer from gone $$;
