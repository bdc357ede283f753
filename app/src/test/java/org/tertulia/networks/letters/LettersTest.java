package org.tertulia.networks.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** Letters on their way to a mail server and to programs that really listen. */
@TertuliaTest
class LettersTest {

    private static final Sight OLGA = Cast.sight(Cast.OLGA);

    @Autowired Cast cast;
    @Autowired Letters letters;
    @Autowired Writing writing;
    @Autowired Webhooks webhooks;
    @Autowired MailServers servers;
    @Autowired ArrangingMail arranging;
    @Autowired Hooking hooking;
    @Autowired GuardedClient client;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private final MovingClock clock = new MovingClock(Instant.now().plusSeconds(60));
    private final MailHouse house = new MailHouse();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer listener;
    private Carrying carrying;

    private record Call(String signature, String delivery, String body) {}

    @BeforeEach
    void start() throws IOException {
        cast.moveIn();
        transaction.executeWithoutResult(status -> arranging.remove(OLGA));
        db.execute(
                "update networks_letters.letter set state = 'failed', next_at = null,"
                        + " settled_at = now() where state = 'waiting'");
        carrying =
                new Carrying(
                        letters,
                        new Mailing(client, servers),
                        new Calling(client, webhooks, clock),
                        transaction,
                        clock);
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    var head = exchange.getRequestHeaders();
                    calls.add(
                            new Call(
                                    head.getFirst("Tertulia-Signature"),
                                    head.getFirst("Tertulia-Delivery"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        listener.start();
    }

    @AfterEach
    void end() {
        listener.stop(0);
        house.close();
    }

    @Test
    void aMailIsHandedToTheServerAndWrittenDownAsTaken() {
        arrange(house.port());
        writing.mail("ana@olmo.example", "Algo pasa: ñandú", "Míralo", "alert:901");
        assertThat(carrying.round()).isTrue();
        assertThat(carrying.round()).isFalse();

        assertThat(house.mails()).hasSize(1);
        assertThat(house.mails().getFirst())
                .contains("To: ana@olmo.example", "From: avisos@olmo.example")
                .contains("Message-ID: <" + only("alert:901").id() + "@tertulia>");
        assertThat(only("alert:901").state()).isEqualTo(Letter.State.SENT);
        assertThat(only("alert:901").detail()).contains("taken as 42");
    }

    @Test
    void whomTheServerDoesNotKnowIsNotTriedAgain() {
        arrange(house.port());
        writing.mail("nobody@olmo.example", "Hola", "Hola", "alert:902");
        carrying.round();

        assertThat(only("alert:902").state()).isEqualTo(Letter.State.FAILED);
        assertThat(only("alert:902").trouble()).isEqualTo("networks.letters.refused");
        assertThat(only("alert:902").detail()).contains("who is that");
    }

    @Test
    void whereNoServerAnswersItIsTriedAgainEverMoreSlowlyUntilItIsGivenUp() throws Exception {
        // A port that is taken, by somebody who does not listen: nobody else can have it meanwhile.
        try (var silent = new Socket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            arrange(silent.getLocalPort());
            writing.mail("ana@olmo.example", "Hola", "Hola", "alert:903");
            carrying.round();
            assertThat(only("alert:903").state()).isEqualTo(Letter.State.WAITING);
            assertThat(carrying.round()).isFalse();
            for (var i = 0; i < 20; i++) {
                clock.pass(Duration.ofHours(13));
                carrying.round();
            }
        }

        assertThat(only("alert:903").state()).isEqualTo(Letter.State.FAILED);
        assertThat(only("alert:903").attempts()).isEqualTo(10);
        assertThat(only("alert:903").trouble()).isEqualTo("networks.http.NoConnection");
    }

    @Test
    void anAddressOfTheHouseIsNotSpokenTo() {
        transaction.executeWithoutResult(
                done -> arranging.arrange(OLGA, typed("169.254.169.254", 25, "")));
        writing.mail("ana@olmo.example", "Hola", "Hola", "alert:904");
        carrying.round();

        assertThat(only("alert:904").trouble()).isEqualTo("networks.http.RefusedAddress");
    }

    @Test
    void withoutAMailServerNothingIsWritten() {
        writing.mail("ana@olmo.example", "Hola", "Hola", "alert:905");

        assertThat(letters.about(OLGA, "alert:905")).isEmpty();
    }

    @Test
    void aKeptPasswordGoesToNoOtherServer() {
        transaction.executeWithoutResult(
                done -> arranging.arrange(OLGA, typed("127.0.0.1", house.port(), "geheim")));
        assertThat(servers.find().orElseThrow().password()).isEqualTo(new Secret("geheim"));
        var sealed = db.fetchSingle("select password from networks_letters.server");
        assertThat(new String((byte[]) sealed.get(0), StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim");
        transaction.executeWithoutResult(
                done -> arranging.arrange(OLGA, versioned("mail.other.example", 1)));

        assertThat(servers.find().orElseThrow().password()).isNull();
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        done ->
                                                arranging.arrange(
                                                        OLGA, versioned("stale.example", 1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCallIsSignedAndTriedAgainUnderTheSameName() {
        var added = hook("/hook");
        status = 500;
        writing.call(added.webhook().id(), "alert.raised", Map.of("alert", 7), "alert:906");
        carrying.round();
        assertThat(only("alert:906").detail()).isEqualTo("500");
        status = 204;
        clock.pass(Duration.ofMinutes(1));
        carrying.round();

        assertThat(only("alert:906").state()).isEqualTo(Letter.State.SENT);
        assertThat(calls)
                .hasSize(2)
                .extracting(Call::delivery)
                .containsOnly(only("alert:906").id().toString());
    }

    @Test
    void whoHasTheSecretCanCheckTheSignature() {
        var added = hook("/hook");
        writing.call(added.webhook().id(), "alert.raised", Map.of("alert", 7), "alert:907");
        carrying.round();

        var call = calls.getFirst();
        var seconds = clock.now.getEpochSecond();
        assertThat(call.signature())
                .isEqualTo(
                        "t="
                                + seconds
                                + ",v1="
                                + Calling.signature(added.secret(), seconds, call.body()));
        assertThat(call.body()).contains("\"alert\":7", "\"event\":\"alert.raised\"");
    }

    @Test
    void whatIsNotThereIsGivenUpAndWhoIsRemovedIsNotCalled() {
        var added = hook("/hook");
        status = 410;
        writing.call(added.webhook().id(), "alert.raised", Map.of(), "alert:908");
        carrying.round();
        assertThat(only("alert:908").state()).isEqualTo(Letter.State.FAILED);

        writing.call(added.webhook().id(), "alert.raised", Map.of(), "alert:909");
        transaction.executeWithoutResult(done -> hooking.remove(OLGA, added.webhook().number()));
        carrying.round();
        assertThat(only("alert:909").trouble()).isEqualTo("networks.letters.removed");
        assertThat(calls).hasSize(1);
    }

    private Letter only(String about) {
        var found = letters.about(OLGA, about);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Hooking.Added hook(String path) {
        var url = "http://127.0.0.1:" + listener.getAddress().getPort() + path;
        var added = transaction.execute(done -> hooking.add(OLGA, "Guardia", url));
        assertThat(added).isNotNull();
        return added;
    }

    private void arrange(int port) {
        transaction.executeWithoutResult(
                done -> arranging.arrange(OLGA, typed("127.0.0.1", port, "")));
    }

    private static ArrangingMail.Typed typed(String host, int port, String password) {
        return new ArrangingMail.Typed(
                host,
                String.valueOf(port),
                "none",
                password.isEmpty() ? "" : "olmo",
                password,
                "avisos@olmo.example",
                "https://tertulia.olmo.example/",
                0);
    }

    private static ArrangingMail.Typed versioned(String host, int version) {
        return new ArrangingMail.Typed(
                host, "25", "none", "olmo", "", "avisos@olmo.example", "", version);
    }
}
