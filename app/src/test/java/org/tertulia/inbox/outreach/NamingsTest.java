package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Shop;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watching;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamingsTest {

    private static final Sight ANAS = sight(ANA);
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(40));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Watching watching;
    @Autowired Namings namings;
    @Autowired TakingPart takingPart;
    @Autowired Capping capping;
    @Autowired Passing passing;
    @Autowired LeavingAlone leavingAlone;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel ours;
    private Channel street;
    private Author neighbour;
    private int made;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        // At any hour: the tests may run at night.
        capping.put(sight(CARLA), new Caps(30, 10));
        ours = shop.channel("La plaza de Olmo");
        street = shop.channel("La calle", Counter.NAME, "watched", OLMO);
        var olmo = new Brand(OLMO, 1, "Olmo");
        watching.watch(sight(CARLA), olmo, "Nosotros", WatchKind.BRAND, "olmo", true);
        watching.watch(sight(CARLA), olmo, "Mesas", WatchKind.TOPIC, "mesa*", true);
    }

    @BeforeEach
    void anotherNeighbour() throws SQLException {
        made++;
        neighbour = new Author("neighbour" + made, "n" + made, "Vecina " + made, null);
        asOwner("delete from inbox_outreach.naming");
    }

    @Test
    void whatNamesUsWaitsHoweverOldUntilItIsDecided() {
        var said = says("En Olmo nadie contesta", LONG_AGO);

        assertThat(counts()).isEqualTo("waiting=1");
        assertThat(waiting()).containsExactly(said);
        assertThat(get("/inbox/ledger?days=1"))
                .bodyText()
                .contains("<a href=\"/taking-part/namings?as=waiting&amp;days=1\">1</a>");
        assertThat(get("/taking-part/namings?as=waiting&days=1"))
                .bodyText()
                .contains("En Olmo nadie contesta");

        passing.pass(ANAS, said, NotWorth.THEIRS);

        assertThat(counts()).isEqualTo("theirs=1");
        assertThat(get("/taking-part/namings?as=theirs&days=1"))
                .bodyText()
                .contains("En Olmo nadie contesta");
        assertThat(get("/api/v1/taking-part/namings?as=theirs"))
                .bodyJson()
                .extractingPath("$.items[0].message")
                .isEqualTo(said.toString());
        assertThat(get("/api/v1/ledger"))
                .bodyJson()
                .extractingPath("$.named[?(@.count == 1)].what")
                .asArray()
                .containsExactly("theirs");
    }

    @Test
    void whoeverTakesPartOrLeavesItsAuthorAloneHasDecided() throws SQLException {
        takingPart.takePart(ANAS, says("¿Alguien conoce Olmo?", Instant.now()), Purpose.HELP);
        assertThat(counts()).isEqualTo("taken=1");

        anotherNeighbour();
        leavingAlone.leave(ANAS, says("Olmo, ni me habléis", Instant.now()), Because.ASKED);
        assertThat(counts()).isEqualTo("alone=1");
    }

    @Test
    void whatItsAuthorTakesBackWaitsNoMore() {
        var said = says("Olmo me debe dinero", Instant.now());
        db.execute(
                "insert into messages.version (message_id, n, what, at, heard_at) values (?, 2,"
                        + " 'deletion', now(), now())",
                said.value());

        assertThat(counts()).isEqualTo("gone=1");
    }

    @Test
    void whatIsSaidToUsOrNamesNobodyOrIsHistoryIsNoneOfThese() {
        shop.comments(ours, neighbour, "Olmo, ¿abrís?", Instant.now());
        says("Una mesa bonita", Instant.now());
        var old = new NetworkItem.Comment(shop.content(neighbour, "Olmo antaño", LONG_AGO, null));
        shop.hears(List.of(new Heard(street, old, 1, Instant.now(), true)));

        assertThat(counts()).isEmpty();
    }

    private MessageId says(String text, Instant at) {
        var remote = shop.comments(street, neighbour, text, at);
        return new MessageId(
                db.fetchSingle("select id from messages.fact where remote_id = ?", remote)
                        .get(0, UUID.class));
    }

    private List<MessageId> waiting() {
        return namings.list(ANAS, Standing.WAITING, Instant.now(), 10);
    }

    /** Of what is not nothing. */
    private String counts() {
        var counts = namings.counts(ANAS, Instant.now().minus(Duration.ofDays(1)));
        return String.join(
                " ",
                counts.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getKey().word() + "=" + each.getValue())
                        .toList());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(ANA)).exchange();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
