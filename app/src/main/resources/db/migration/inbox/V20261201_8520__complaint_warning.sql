-- When somebody is told that a complaint has to be resolved by the next working day, and was.
alter table inbox.complaint
    add column warn_at timestamptz,
    add column warned_at timestamptz;
update inbox.complaint set warn_at = due_at - interval '2 days';
alter table inbox.complaint alter column warn_at set not null;
create index complaint_warn on inbox.complaint (warn_at) where resolved_at is null and warned_at is null;
grant update (warned_at) on inbox.complaint to tertulia_app;
