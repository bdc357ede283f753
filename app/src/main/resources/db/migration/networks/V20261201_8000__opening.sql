-- Whom we write to who did not write first, as the network names them, and about what.
alter table networks.outbound add column recipient text check (length(recipient) <= 2000);
alter table networks.outbound add column subject text check (length(subject) <= 500);
alter table networks.outbound add check ((recipient is null) = (subject is null));

create or replace function networks.erase_outbound(message_ids uuid[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with erased as (
        update networks.outbound
        set text = null, in_reply_to = null, remote_url = null, trouble_detail = null,
            recipient = null, subject = null
        where message_id = any (message_ids) and text is not null returning id),
    details as (
        update networks.attempt set detail = null
        where outbound_id in (select id from erased))
    select count(*)::integer from erased $$;
