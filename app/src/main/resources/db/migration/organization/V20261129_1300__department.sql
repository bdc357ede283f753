-- Who acts on what is found out: departments, their people, and who heads them.
create table organization.department (
    id uuid primary key,
    number integer generated always as identity unique,
    name text not null check (length(name) between 1 and 200),
    created_at timestamptz not null,
    -- Nothing more is sent to it; what was stays its own.
    closed_at timestamptz
);
create unique index department_name on organization.department (lower(name)) where closed_at is null;

create table organization.department_member (
    department_id uuid not null references organization.department,
    member_id uuid not null references organization.member,
    head boolean not null,
    primary key (department_id, member_id)
);
create index department_member_member on organization.department_member (member_id);

grant select, insert on organization.department to tertulia_app;
grant update (name, closed_at) on organization.department to tertulia_app;
grant select, insert, delete on organization.department_member to tertulia_app;
