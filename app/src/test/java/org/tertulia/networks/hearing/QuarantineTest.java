package org.tertulia.networks.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.hearing.Parrot.raw;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class QuarantineTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);

    @Autowired Stage stage;
    private Channel channel;

    @BeforeEach
    void start() {
        channel = stage.channel("parrot");
    }

    @Test
    void theBytesCanBeSeen() {
        var entry = setAside();

        assertThat(stage.quarantine.bytes(CARLA, entry.number()))
                .isEqualTo("1|throw".getBytes(StandardCharsets.UTF_8));
        assertThat(entry.bytes()).isEqualTo(7);
        assertThat(entry.channelName()).isEqualTo("parrot");
    }

    @Test
    void todaysAdapterReadsWhatYesterdaysCouldNot() {
        var entry = setAside();
        stage.parrot.mended = true;

        assertThat(stage.retrying.retry(CARLA, entry.number())).isTrue();

        assertThat(stage.ledger.texts()).containsExactly("throw");
        var resolved = stage.quarantine.find(CARLA, entry.number());
        assertThat(resolved.resolvedAt()).isEqualTo(Stage.NOW);
        assertThat(resolved.retries()).isEqualTo(1);
        assertThat(stage.quarantine.list(CARLA, Integer.MAX_VALUE, 10, false))
                .doesNotContain(resolved);
    }

    @Test
    void whatStillCannotBeReadStaysWithTodaysReason() {
        var entry = setAside();

        assertThat(stage.retrying.retry(CARLA, entry.number())).isFalse();

        var still = stage.quarantine.find(CARLA, entry.number());
        assertThat(still.resolvedAt()).isNull();
        assertThat(still.retries()).isEqualTo(1);
        assertThat(still.retriedAt()).isEqualTo(Stage.NOW);
    }

    @Test
    void aRecordThatBreaksAgainIsAReasonToo() {
        var entry = setAside();
        stage.parrot.mended = true;
        stage.ledger.poison = heard -> true;

        assertThat(stage.retrying.retry(CARLA, entry.number())).isFalse();
        assertThat(stage.quarantine.find(CARLA, entry.number()).retries()).isEqualTo(1);
        assertThat(stage.ledger.taken).isEmpty();
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        var entry = setAside();
        stage.parrot.mended = true;
        stage.retrying.retry(CARLA, entry.number());

        assertThatThrownBy(() -> stage.retrying.retry(CARLA, entry.number()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(
                                                new NetworksRefusal.AlreadyRead(entry.number())));
        assertThat(stage.ledger.taken).hasSize(1);
    }

    @Test
    void ofAnErasedAuthorNothingIsLeftToRead() throws SQLException {
        var entry = setAside();
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "select networks.erase_payloads(array(select seq from networks.inbound))");
        }

        assertThatThrownBy(() -> stage.retrying.retry(CARLA, entry.number()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(
                                                new NetworksRefusal.NothingLeft(entry.number())));
        assertThat(stage.quarantine.bytes(CARLA, entry.number())).isNull();
    }

    @Test
    void anotherBrandsQuarantineDoesNotExist() {
        var elsewhere = stage.channel("elsewhere", Cast.ROBLE, null, "");
        stage.receive(elsewhere, raw("1", "throw"));
        stage.readAll();
        var all = new Sight(Cast.CARLA, java.util.Set.of(Cast.OLMO, Cast.ROBLE));
        var entry = stage.quarantine.list(all, Integer.MAX_VALUE, 1, false).getFirst();

        assertThatThrownBy(() -> stage.quarantine.find(CARLA, entry.number()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.quarantine.bytes(CARLA, entry.number()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.retrying.retry(CARLA, entry.number()))
                .isInstanceOf(NotFound.class);
    }

    private Quarantined setAside() {
        stage.receive(channel, raw("1", "throw"));
        stage.readAll();
        return stage.quarantine.list(CARLA, Integer.MAX_VALUE, 1, false).getFirst();
    }
}
