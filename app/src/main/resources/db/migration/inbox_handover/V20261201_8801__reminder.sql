-- The ends of shifts of which their members were reminded; one that was moved is another.
create table inbox_handover.reminder (
    shift_number integer not null,
    ends_at timestamptz not null,
    at timestamptz not null,
    primary key (shift_number, ends_at)
);

grant select, insert on inbox_handover.reminder to tertulia_app;
