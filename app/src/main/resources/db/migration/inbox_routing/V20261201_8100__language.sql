-- Which languages the members speak, and how well; what is not here is not spoken.
create table inbox_routing.spoken (
    member_id uuid not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    fluency text not null check (fluency in ('some', 'well', 'native')),
    primary key (member_id, language)
);

-- Where it is shared out: to who speaks the language of the message, if anybody who is there does.
alter table inbox_routing.queue add column spoken boolean not null default false;

grant select, insert, update, delete on inbox_routing.spoken to tertulia_app;
