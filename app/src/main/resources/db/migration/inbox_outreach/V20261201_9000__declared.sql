-- Accounts that say of themselves that they want to be spoken to by no program, or by no brand: SHA-256 of
-- network and account, as in part. What else they say of themselves is not kept.
create table inbox_outreach.declared (
    account text primary key check (account ~ '^[0-9a-f]{64}$')
);
grant select, insert, delete on inbox_outreach.declared to tertulia_app;
