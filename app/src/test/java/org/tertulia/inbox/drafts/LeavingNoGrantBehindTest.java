package org.tertulia.inbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Handbook;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingNoGrantBehindTest {

    private static final String TEXT =
            """
            protocol %s
            title es: Conceder
            title en: Grant

            == more: question
            es: ¿Pasa de lo que puedo conceder?
            en: Is it more than I may grant?
            - within -> fin
              es: No
              en: No
            - beyond -> grant
              es: Sí
              en: Yes

            == grant: instruction
            approval: supervisor
            es: Escribe lo que propones.
            en: Write what you propose.
            next: fin

            == fin: end
            how: answered
            """;

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Answering answering;
    @Autowired Needs needs;
    @Autowired Handbook handbook;
    @Autowired Walking walking;

    private Channel page;
    private int protocol;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las concesiones");
        protocol = handbook.inForce(TEXT.formatted("leaving-grants"));
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        asks("¿Me devolvéis el dinero?", Duration.ofMinutes(30));
        number = shop.latest();
        walking.begin(sight(ANA), number, protocol, conversation().latest().message());
    }

    @Test
    void whoLeavesTheProtocolWhereItAsksForApprovalNeedsItAllTheSame() {
        walking.choose(sight(ANA), number, 0, "beyond");
        walking.leave(sight(ANA), number, 1, LeftBecause.SOLVED_OTHERWISE, "");

        assertThat(needs.of(sight(ANA), conversation(), "").grounds())
                .containsExactly(new Ground(true, "Conceder", List.of()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answering.answer(sight(ANA), number, reply("Te damos cien.")))
                .extracting(Refused::refusal)
                .isEqualTo(new DraftRefusal.NeedsApproval());

        // Nor does another one that is followed now make it undone, and it is asked for once.
        walking.begin(sight(ANA), number, protocol, conversation().latest().message());
        assertThat(needs.of(sight(ANA), conversation(), "").grounds()).hasSize(1);
        assertThat(needs.of(sight(CARLA), conversation(), "")).isEqualTo(Need.NONE);
    }

    @Test
    void whoLeftItBeforeThatNeedsNone() {
        walking.leave(sight(ANA), number, 0, LeftBecause.WRONG_PROTOCOL, "");

        assertThat(needs.of(sight(ANA), conversation(), "")).isEqualTo(Need.NONE);
        answering.answer(sight(ANA), number, reply("Hola."));
    }

    private void asks(String text, Duration ago) {
        var customer = new Author("granted" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, text, Instant.now().minus(ago));
    }

    private static Reply reply(String text) {
        return new Reply(UUID.randomUUID(), null, null, text);
    }

    private Conversation conversation() {
        return conversations.find(sight(CARLA), number);
    }
}
