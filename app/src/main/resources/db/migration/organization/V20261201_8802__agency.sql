-- An agency is a department of an outside party, who works for us until a date; null for our own.
alter table organization.department add column agency_until date;

grant update (agency_until) on organization.department to tertulia_app;
