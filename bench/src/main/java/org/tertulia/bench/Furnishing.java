package org.tertulia.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * Makes of a company with many messages one that works: twelve people, of whom nine have a shift on
 * each day of this week, six queues that the conversations lie in, and forty protocols with three
 * versions each.
 */
record Furnishing(Program program, Database database) {

    private static final List<String> QUEUES =
            List.of("Ventas", "Facturas", "Averías", "Envíos", "Prensa", "Empleo");

    private static final String PEOPLE =
            """
            insert into organization.member (id, name, handle, role, joined_at)
            select gen_random_uuid(), name, lower(name), case n when 11 then 'SUPERVISOR' else 'AGENT' end, now()
            from unnest(array['Ana', 'Bea', 'Carla', 'Diego', 'Elena', 'Fermin', 'Gloria', 'Hugo', 'Irene',
                'Jaime', 'Laura']) with ordinality as people(name, n)
            """;

    private static final String ACCOUNTS =
            """
            insert into identity.account (id, email, password, locale, zone, created_at)
            select id, handle || '@olmo.example', '{noop}', 'es', 'Europe/Madrid', now()
            from organization.member m
            where not exists (select from identity.account a where a.id = m.id)
            """;

    private static final String SHIFTS =
            """
            insert into shifts.shift (member_id, date, begins, ends, zone, begins_at, ends_at, cover,
                brand_ids, channel_ids)
            select id, day::date, begins, begins + 480, 'Europe/Madrid',
                (day::date + make_interval(mins => begins)) at time zone 'Europe/Madrid',
                (day::date + make_interval(mins => begins + 480)) at time zone 'Europe/Madrid',
                'everything', '{}', '{}'
            from (select id, (array[420, 540, 840])[1 + n % 3] as begins
                from (select id, row_number() over (order by handle)::integer as n
                    from organization.member where role = 'AGENT') people
                where n <= 9) on_duty,
                generate_series(date_trunc('week', now())::date,
                    date_trunc('week', now())::date + 6, interval '1 day') as week(day)
            """;

    private static final String LIE_IN_QUEUES =
            """
            update inbox.conversation c set queue_id = q.id
            from (select id, row_number() over (order by number) - 1 as n from inbox_routing.queue) q
            where q.n = c.number % 7
            """;

    private static final String PROTOCOLS =
            """
            insert into playbook.protocol (handle, created_by, created_at)
            select 'asunto-' || n, (select id from organization.member where role = 'OWNER' limit 1), now()
            from generate_series(1, 40) n
            """;

    /** The first two are history; the third holds. */
    private static final String VERSIONS =
            """
            insert into playbook.version (protocol_number, n, state, text, revision, saved_by, saved_at,
                proposed_by, why, in_force_from)
            select p.number, n, 'approved', replace(replace('%s', 'HANDLE', p.handle), 'VERSION', n::text), 1,
                p.created_by, now(), p.created_by, 'Otra vez', current_date - 40 + 10 * n
            from playbook.protocol p, generate_series(1, 3) n
            where p.handle like 'asunto-%%'
            """;

    void furnish() throws SQLException {
        database.run(PEOPLE);
        database.run(ACCOUNTS);
        database.run(SHIFTS);
        for (var name : QUEUES) {
            program.post(
                    "/api/v1/queues",
                    "{\"brand\":1,\"name\":\"%s\",\"sharing\":\"hand\"}".formatted(name));
        }
        database.run(LIE_IN_QUEUES);
        database.run(PROTOCOLS);
        database.run(VERSIONS.formatted(text()));
        database.run("vacuum analyze");
    }

    /** A protocol as companies have them: what is found out, then said, given or asked for. */
    private static String text() {
        var text =
                new StringBuilder(
                        """
                        protocol HANDLE
                        title es: Qué hacer con el asunto HANDLE
                        title en: What to do with HANDLE
                        about es: Versión VERSION. Para quien pregunta por su pedido, su factura o su avería.
                        about en: Version VERSION. For who asks for an order, an invoice or a repair.

                        """);
        for (var i = 1; i <= 5; i++) {
            text.append(
                    """
                    == known%1$d: question
                    es: ¿Sabemos ya qué pasa con la parte %1$d de lo que pregunta?
                    en: Do we know about part %1$d of what is asked?
                    - yes -> say%1$d
                      es: Sí
                      en: Yes
                    - no -> boss
                      es: No
                      en: No

                    == say%1$d: message
                    es: Gracias por escribirnos, {contact}. La parte %1$d de tu asunto está en marcha y te avisaremos en cuanto salga.
                    en: Thank you for writing to us, {contact}. Part %1$d of your matter is on its way and we tell you once it leaves.
                    next: %2$s

                    """
                            .formatted(i, i == 5 ? "fin" : "known" + (i + 1)));
        }
        return text.append(
                        """
                        == boss: escalate
                        to: supervisor
                        next: fin

                        == fin: end
                        how: answered
                        """)
                .toString();
    }
}
