-- What a watch of a brand heard where nobody speaks to us: it is answered, or somebody says why not.
create table inbox_outreach.naming (
    message_id uuid primary key,
    brand_id uuid not null,
    -- Whose message it is, as in part; null where nobody signed.
    account text check (account ~ '^[0-9a-f]{64}$'),
    at timestamptz not null
);

create index naming_brand on inbox_outreach.naming (brand_id, at desc, message_id desc);

grant select, insert on inbox_outreach.naming to tertulia_app;
