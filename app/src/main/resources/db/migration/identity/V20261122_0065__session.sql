-- The tables of Spring Session 4.1; principal_name holds the account's id.
create table identity.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
create index session_expiry_time on identity.session (expiry_time);
create index session_principal_name on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on identity.session, identity.session_attributes to tertulia_app;
