package org.tertulia.bench;

import java.sql.SQLException;

/**
 * The pages beside the inbox: where conversations wait, the week of the roster, the playbook; as
 * multiples of the queries that somebody would write by hand for the same rows.
 */
record Rooms(Comparing comparing, Database database) {

    private static final String QUEUES =
            """
            select q.*, b.name, d.name,
                (select count(*) from organization.department_member m where m.department_id = d.id)
            from inbox_routing.queue q
            join organization.brand b on b.id = q.brand_id
            left join organization.department d on d.id = q.department_id
            order by q.closed_at is not null, q.brand_id, q.main desc, q.name
            """;

    private static final String WEEK =
            """
            select m.*, a.zone, s.*, f.number
            from organization.member m
            join identity.account a on a.id = m.id
            left join shifts.shift s on s.member_id = m.id
                and s.date between date_trunc('week', now())::date and date_trunc('week', now())::date + 6
            left join shifts.absence f on f.member_id = m.id and s.date between f.from_date and f.until_date
            where m.left_at is null
            order by m.name, s.begins_at
            """;

    private static final String HELD =
            """
            select distinct on (p.number) p.*, v.*, m.name
            from playbook.protocol p
            join playbook.version v on v.protocol_number = p.number
            join organization.member m on m.id = v.saved_by
            where v.state = 'approved' and v.in_force_from <= current_date%s
            order by p.number, v.n desc
            """;

    private static final String VERSIONS =
            """
            select v.*, m.name
            from playbook.version v join organization.member m on m.id = v.saved_by
            where v.protocol_number = %s
            order by v.n desc
            """;

    void measure() throws Exception {
        compare("queues", "/queues", QUEUES);
        compare("roster, a week", "/shifts", WEEK);
        compare("protocols", "/playbook", HELD.formatted(""));
        var number = number();
        var path = "/playbook/protocols/" + number;
        compare("protocol", path, HELD.formatted(" and p.number = " + number));
        compare("its versions", path + "/versions", VERSIONS.formatted(number));
    }

    private String number() throws SQLException {
        return database.text("select max(number) from playbook.protocol");
    }

    private void compare(String what, String path, String query) throws Exception {
        try (var bare = database.prepare(query)) {
            comparing.compare(what, "the bare query", comparing.page(path), comparing.query(bare));
        }
    }
}
