package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Handbook;
import org.tertulia.inbox.Shop;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedAnswersTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Handbook handbook;
    @Autowired Conversations conversations;
    @Autowired Answering answering;
    @Autowired Walking walking;
    @Autowired Walks walks;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int protocol;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los caminos");
        protocol = handbook.forked("led");
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        asks(Duration.ofMinutes(5));
        number = shop.latest();
        walking.begin(sight(ANA), number, protocol, asked());
        walking.choose(sight(ANA), number, 0, "yes");
    }

    @Test
    void eachAnswerIsKeptWithTheWayThatLedToIt() {
        var first = says();
        walking.proceed(sight(ANA), number, 1);
        var second = says();
        walking.proceed(sight(ANA), number, 2);
        var third = says();

        assertThat(way(first)).containsExactly("known");
        assertThat(way(second)).containsExactly("known", "say");
        assertThat(way(third)).containsExactly("known", "say", "more");
    }

    @Test
    void whatIsDoneLaterChangesNoWayThatLedToAnAnswer() {
        var said = says();
        walking.back(sight(ANA), number, 1);
        walking.choose(sight(ANA), number, 2, "no");

        assertThat(way(said)).containsExactly("known");
        assertThatThrownBy(() -> db.execute("update inbox_walking.walk_answer set steps = '{}'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatIsAddedAfterItArrivedCameOfItToo() {
        walking.proceed(sight(ANA), number, 1);
        walking.proceed(sight(ANA), number, 2);
        shop.settles(says(), page, Delivery.CONFIRMED);

        assertThat(way(says())).containsExactly("known", "say", "more");
    }

    @Test
    void theAnswerToAnotherQuestionDoesNot() {
        walking.proceed(sight(ANA), number, 1);
        walking.proceed(sight(ANA), number, 2);
        shop.settles(says(), page, Delivery.CONFIRMED);
        asks(Duration.ZERO);

        assertThat(walks.led(sight(ANA), List.of(says()))).isEmpty();
    }

    @Test
    void itIsShownUnderTheAnswerAndToPrograms() {
        says();

        assertThat(shown("/conversations/" + number))
                .containsPattern("class=\"led\"[^¿]*>led</a>[^¿]*¿Se sabe\\?");
        assertThat(shown("/api/v1/conversations/" + number))
                .contains(
                        "\"protocol\":{\"protocol\":"
                                + protocol
                                + ",\"version\":1,\"path\":[{\"step\":\"known\",\"by\":\"chosen\","
                                + "\"way\":\"yes\"}]}");
        assertThat(shown("/playbook/protocols/" + protocol + "/use/walks?version=1"))
                .contains("¿Se sabe?");
    }

    private void asks(Duration ago) {
        var customer = new Author("led" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, "¿Y bien?", Instant.now().minus(ago));
    }

    private MessageId says() {
        var reply = new Reply(UUID.randomUUID(), null, null, "Hola.");
        return answering.answer(sight(ANA), number, reply).message();
    }

    private MessageId asked() {
        return conversations.find(sight(ANA), number).latest().message();
    }

    private List<String> way(MessageId answer) {
        return Objects.requireNonNull(walks.led(sight(ANA), List.of(answer)).get(answer))
                .path()
                .stream()
                .map(Passage::step)
                .toList();
    }

    private String shown(String path) {
        try {
            return mvc.perform(get(path).with(as(ANA))).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
