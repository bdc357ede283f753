package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.CUSTOMER;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;

/** The people on Plaza. */
@Repository
class Customers {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_HANDLE = 30;

    private final DSLContext dsl;
    private final Clock clock;

    Customers(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Whoever goes by this name; joins if nobody does yet. */
    @Transactional
    public Customer named(String name) {
        var stripped = name.strip();
        var handle = handle(stripped);
        if (handle.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused(new PlazaRefusal.CustomerNameUnfit());
        }
        dsl.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, Uuid7.next())
                .set(CUSTOMER.HANDLE, handle)
                .set(CUSTOMER.NAME, stripped)
                .set(CUSTOMER.JOINED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return dsl.selectFrom(CUSTOMER)
                .where(CUSTOMER.HANDLE.eq(handle))
                .fetchSingle(row -> new Customer(row.getId(), row.getHandle(), row.getName()));
    }

    List<Customer> all() {
        return dsl.selectFrom(CUSTOMER)
                .orderBy(CUSTOMER.NAME)
                .limit(200)
                .fetch(row -> new Customer(row.getId(), row.getHandle(), row.getName()));
    }

    /** {@code Darío Mora} is {@code dario_mora}. */
    static String handle(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        return plain.length() > LONGEST_HANDLE ? plain.substring(0, LONGEST_HANDLE) : plain;
    }
}
