-- Who works for us through agencies alone, and the last day of it.
create view organization_read.engagement as
    select m.member_id, max(d.agency_until) as last_day
    from organization.department_member m
    join organization.department d on d.id = m.department_id
    group by m.member_id
    having bool_and(d.agency_until is not null);

grant select on organization_read.engagement to tertulia_app;
