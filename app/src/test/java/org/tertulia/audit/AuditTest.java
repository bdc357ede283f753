package org.tertulia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audit.Verification.Break;
import org.tertulia.audit.Verification.Reason;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class AuditTest {

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Verifying verifying;
    @Autowired Reading reading;
    @Autowired DSLContext db;

    record LampLit(int lamp, Actor by, Instant at) implements DomainEvent {
        @Override
        public String subject() {
            return "lamp:" + lamp;
        }
    }

    @BeforeEach
    void start() throws SQLException {
        asOwner("truncate audit.entry");
        asOwner("update audit.head set n = 0, hash = decode(repeat('00', 32), 'hex')");
    }

    @Test
    void eachEventIsRecordedOnceWithItsValues() {
        light(7);

        var line = reading.page(null, null, null, null, 10).items().getFirst();
        assertThat(line.type()).isEqualTo("audit.LampLit");
        assertThat(line.subject()).isEqualTo("lamp:7");
        assertThat(line.actor()).isEqualTo("member:" + Cast.ANA.id());
        assertThat(line.detail()).isEqualTo("{\"lamp\":7}");
    }

    @Test
    void anEventOfATransactionThatWasUndoneLeavesNoEntry() {
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(lit(1));
                    status.setRollbackOnly();
                });

        assertThat(reading.page(null, null, null, null, 10).items()).isEmpty();
        assertThat(verifying.verify().intact()).isTrue();
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(lit(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void fiftyWritersAtOnceMakeOneChain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                int lamp = i;
                threads.submit(() -> light(lamp));
            }
        }

        assertThat(verifying.verify()).isEqualTo(new Verification(50, null));
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() {
        light(1);

        assertThatThrownBy(() -> db.execute("update audit.entry set subject = 'lamp:2'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.execute("delete from audit.entry"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.execute("truncate audit.entry"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        light(1, 2, 3);
        asOwner("update audit.entry set detail = '{\"lamp\":9}' where n = 2");

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(2, Reason.CHANGED));
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        light(1, 2, 3);
        asOwner("delete from audit.entry where n = 2");

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(2, Reason.MISSING));
    }

    @Test
    void aRowChangedWithItsHashRecomputedDetachesTheNext() throws SQLException {
        light(1, 2, 3);
        var second = chainEntry(2);
        var forged =
                Chain.hash(
                        2,
                        second.previous(),
                        second.id(),
                        second.at(),
                        second.actor(),
                        second.type(),
                        "lamp:99",
                        second.detail());
        asOwner(
                "update audit.entry set subject = 'lamp:99', hash = decode('%s', 'hex') where n = 2"
                        .formatted(HexFormat.of().formatHex(forged)));

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(3, Reason.DETACHED));
    }

    @Test
    void aLostTailIsNoticed() throws SQLException {
        light(1, 2, 3);
        asOwner("delete from audit.entry where n = 3");

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(3, Reason.END));
    }

    private Entry chainEntry(long n) {
        return transaction.execute(
                status -> {
                    try (var chain = new Entries(db).chain()) {
                        return chain.filter(entry -> entry.n() == n).findFirst().orElseThrow();
                    }
                });
    }

    private void light(int... lamps) {
        for (int lamp : lamps) {
            transaction.executeWithoutResult(status -> events.publishEvent(lit(lamp)));
        }
    }

    private static LampLit lit(int lamp) {
        return new LampLit(lamp, Cast.ANA.actor(), Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
