package org.tertulia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audit.Verification.Break;
import org.tertulia.audit.Verification.Reason;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class AnchoringTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Anchoring anchoring;
    @Autowired Verifying verifying;
    @Autowired DSLContext db;

    @Value("${tertulia.data}")
    Path data;

    @BeforeEach
    void start() throws SQLException {
        asAdmin("truncate audit.entry");
        asAdmin("update audit.head set n = 0, hash = decode(repeat('00', 32), 'hex')");
        anchoring.forget("test");
    }

    @AfterEach
    void leaveNothingBehind() {
        anchoring.forget("test");
    }

    @Test
    void theEndIsWrittenDownAsTheRecordGrows() {
        light(1);
        anchoring.round();
        light(2);
        anchoring.round();

        assertThat(new AnchorFiles(data).all()).extracting(Anchor::n).containsExactly(1L, 2L);
        assertThat(anchoring.holds()).isTrue();
        assertThat(verifying.verify()).isEqualTo(new Verification(2, null));
    }

    @Test
    void aTailThatWasRemovedTogetherWithItsHeadIsMissed() throws SQLException {
        light(1, 2, 3);
        anchoring.round();
        asAdmin("delete from audit.entry where n = 3");
        asAdmin("update audit.head set n = 2, hash = (select hash from audit.entry where n = 2)");

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(3, Reason.LOST));
        assertThat(anchoring.holds()).isFalse();
    }

    @Test
    void aChainThatWasRewrittenAsAWholeIsNoticed() throws SQLException {
        light(1, 2, 3);
        anchoring.round();
        rewrite();

        assertThat(new Verifying(new Entries(db), new AnchorFiles(data.resolve("none"))).verify())
                .as("without the anchors")
                .isEqualTo(new Verification(3, null));
        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(3, Reason.REWRITTEN));
    }

    @Test
    void whoeverSwitchesTheTriggersOffIsNamedAllTheSame() throws SQLException {
        light(1, 2, 3);
        asAdmin(
                "set session_replication_role = replica;"
                        + " update audit.entry set actor = 'member:nobody' where n = 2");

        assertThat(verifying.verify().firstBreak()).isEqualTo(new Break(2, Reason.CHANGED));
    }

    @Test
    void nothingIsWrittenDownOnceTheDatabaseContradictsIt() throws SQLException {
        light(1, 2);
        anchoring.round();
        start2();
        light(7, 8, 9);

        anchoring.round();

        assertThat(anchoring.holds()).isFalse();
        assertThat(new AnchorFiles(data).last()).extracting(Anchor::n).isEqualTo(2L);

        anchoring.begin();
        anchoring.round();
        assertThat(anchoring.holds()).isTrue();
        assertThat(verifying.verify()).isEqualTo(new Verification(3, null));
    }

    @Test
    void aLineThatWasCutOffIsPassedOver() throws Exception {
        light(1);
        anchoring.round();
        Files.writeString(data.resolve("record/heads"), "2 abc", StandardOpenOption.APPEND);

        assertThat(verifying.verify().intact()).isTrue();
    }

    /** As somebody would who knows how it is made. */
    private void rewrite() throws SQLException {
        var previous = Chain.START;
        for (var n = 1; n <= 3; n++) {
            var id = db.fetchSingle("select id from audit.entry where n = ?", n);
            var hash =
                    Chain.hash(
                            n,
                            previous,
                            id.get(0, java.util.UUID.class),
                            AT,
                            "member:" + Cast.ANA.id(),
                            "audit.LampLit",
                            "lamp:42",
                            "{}");
            asAdmin(
                    "update audit.entry set subject = 'lamp:42', detail = '{}', previous ="
                            + " decode('%s', 'hex'), hash = decode('%s', 'hex') where n = %d"
                                    .formatted(hex(previous), hex(hash), n));
            previous = hash;
        }
        asAdmin("update audit.head set hash = decode('%s', 'hex')".formatted(hex(previous)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void start2() throws SQLException {
        asAdmin("truncate audit.entry");
        asAdmin("update audit.head set n = 0, hash = decode(repeat('00', 32), 'hex')");
    }

    private void light(int... lamps) {
        for (int lamp : lamps) {
            transaction.executeWithoutResult(
                    status ->
                            events.publishEvent(new AuditTest.LampLit(lamp, Cast.ANA.actor(), AT)));
        }
    }

    private static void asAdmin(String sql) throws SQLException {
        var admin = TestDatabases.postgres().admin();
        try (var owner = TestDatabases.asOwner();
                var connection =
                        DriverManager.getConnection(
                                owner.getMetaData().getURL(), admin.user(), admin.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
