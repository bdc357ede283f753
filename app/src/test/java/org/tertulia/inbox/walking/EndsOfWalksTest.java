package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Handbook;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** A walk ends with its protocol or with its conversation, and no end is a dead one. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndsOfWalksTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Handbook handbook;
    @Autowired Conversations conversations;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Walking walking;
    @Autowired Walks walks;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int protocol;
    private int other;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los finales");
        protocol = handbook.forked("ends");
        other = handbook.forked("goes-on");
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        number = asks();
        walking.begin(sight(ANA), number, protocol, asked());
    }

    @Test
    void oneGoesBackFromAnEndUntilAnAnswerCameOfIt() {
        walking.choose(sight(ANA), number, 0, "no");
        walking.back(sight(ANA), number, 1);
        assertThat(walked().open()).isTrue();
        assertThat(walked().path()).isEmpty();

        walking.choose(sight(ANA), number, 2, "no");
        says();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> walking.back(sight(ANA), number, 3))
                .extracting(Refused::refusal)
                .isEqualTo(new WalkRefusal.NothingFollowed());
    }

    @Test
    void underItsEndOneGoesBackOrFollowsAnother() {
        walking.choose(sight(ANA), number, 0, "no");

        assertThat(shown())
                .contains("Seguir otro protocolo")
                .contains("/conversations/" + number + "/protocol/return")
                .contains("<option value=\"" + other + "\">goes-on");
        walking.begin(sight(ANA), number, other, asked());
        assertThat(walked().protocol()).isEqualTo(other);
        assertThat(walked().open()).isTrue();
    }

    @Test
    void closingInTheMiddleOfOneEndsItAsItSays() {
        closing.close(sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.SPAM, ""));
        assertThat(walked().end())
                .isInstanceOfSatisfying(
                        Walked.End.Arrived.class,
                        end -> assertThat(end.outcome()).isEqualTo("not-needed spam"));

        somebodyAsks();
        walking.choose(sight(ANA), number, 0, "yes");
        shop.settles(says(), page, Delivery.CONFIRMED);
        closing.close(sight(ANA), number, new Outcome.Answered());
        assertThat(walked().end())
                .isInstanceOfSatisfying(
                        Walked.End.Arrived.class,
                        end -> assertThat(end.outcome()).isEqualTo("answered"));
        assertThat(walked().path()).extracting(Passage::step).containsExactly("known");
    }

    @Test
    void nobodySaysThatItWasLeftForWhatOnlyHappens() {
        assertThat(
                        mvc.perform(
                                        post("/conversations/" + number + "/protocol/leaving")
                                                .param("revision", "0")
                                                .param("because", "closed")
                                                .with(csrf())
                                                .with(as(ANA)))
                                .getResponse()
                                .getStatus())
                .isEqualTo(422);
        assertThat(shown()).doesNotContain("value=\"closed\"").doesNotContain("value=\"merged\"");
    }

    private long asks() {
        var customer = new Author("ends" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, "¿Y bien?", Instant.now().minus(Duration.ofMinutes(5)));
        return shop.latest();
    }

    private MessageId says() {
        var reply = new Reply(UUID.randomUUID(), null, null, "Hola.");
        return answering.answer(sight(ANA), number, reply).message();
    }

    private Conversation conversation() {
        return conversations.find(sight(ANA), number);
    }

    private MessageId asked() {
        return conversation().latest().message();
    }

    private Walked walked() {
        return walks.latest(sight(ANA), conversation()).orElseThrow();
    }

    private String shown() {
        try {
            return mvc.perform(get("/conversations/" + number).with(as(ANA)))
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
