-- Two contacts that are one person: one remains and stands for the other. Nothing moves: accounts,
-- conversations and whatever else came by a contact keep its id, and are looked for under all ids of a
-- person. So whoever is parted again has everything back, what came meanwhile included.
create table audience.contact_merge (
    id uuid primary key,
    kept_id uuid not null references audience.contact,
    gone_id uuid not null references audience.contact,
    by_member uuid not null,
    at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    check (kept_id <> gone_id),
    check ((undone_by is null) = (undone_at is null))
);
create unique index contact_merge_gone on audience.contact_merge (gone_id) where undone_at is null;
create index contact_merge_kept on audience.contact_merge (kept_id) where undone_at is null;

-- Who stands for it, however many merges lie between; null where it stands for itself.
alter table audience.contact add column person_id uuid references audience.contact;
alter table audience.contact add check (person_id <> id);
create index contact_person on audience.contact (person_id) where person_id is not null;

-- A contact is called what stands for it is called. A subselect, which hardly any row needs, rather than a
-- join, which each list would pay for.
create or replace view audience_read.contact as
    select c.id,
           case when c.person_id is null then c.number
                else (select p.number from audience.contact p where p.id = c.person_id) end as number,
           case when c.person_id is null then c.name
                else (select p.name from audience.contact p where p.id = c.person_id) end as name,
           c.erased_at
    from audience.contact c;

grant select, insert on audience.contact_merge to tertulia_app;
grant update (undone_by, undone_at) on audience.contact_merge to tertulia_app;
