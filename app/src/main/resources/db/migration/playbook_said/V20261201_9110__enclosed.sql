-- The files that go along with an edition, as they are kept in files.file; closed with it.
create table playbook_said.enclosed (
    text_number integer not null,
    n integer not null,
    -- Its place among them, from 0.
    i integer not null check (i >= 0),
    sha256 bytea not null check (length(sha256) = 32),
    name text not null check (length(name) between 1 and 200),
    type text not null,
    size integer not null check (size > 0),
    alt text not null check (length(alt) <= 1000),
    primary key (text_number, n, i),
    unique (text_number, n, sha256),
    foreign key (text_number, n) references playbook_said.edition
);
create trigger keep_enclosed before insert or update or delete on playbook_said.enclosed
    for each row execute function playbook_said.keep_variant();

grant select, insert, delete on playbook_said.enclosed to tertulia_app;
