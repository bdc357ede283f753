package org.tertulia.inbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.approvals.Approvers;
import org.tertulia.approvals.Deciding;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Author;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What only says that we are on it, and needs approval. */
@TertuliaTest
class HoldingDraftsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Ruling ruling;
    @Autowired Submitting submitting;
    @Autowired Deciding deciding;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    @Test
    void itIsWhatItSaidItWasWhenItWasApproved() {
        cast.moveIn();
        var page = shop.channel("La plaza que espera aprobación");
        var agents =
                new When(Role.AGENT, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());
        var supervision = new Approvers.OfRole(Role.SUPERVISOR);
        ruling.add(
                sight(OLGA),
                new Rule(Uuid7.next(), 0, OLMO, "Todo", agents, List.of(supervision), true, 0));
        var customer = new Author("held", null, "Held", null);
        shop.comments(page, customer, "¿Y mi dinero?", Instant.now().minus(Duration.ofMinutes(5)));
        var number = shop.latest();
        var reply = new Reply(UUID.randomUUID(), null, null, "Lo estamos mirando.");

        submitting.submit(sight(ANA), number, reply);
        var waits =
                (Submitting.Outcome.Waits)
                        submitting.submit(sight(ANA), number, reply.holding(true));

        assertThat(mvc.get().uri("/approvals/" + waits.approval()).with(as(CARLA)).exchange())
                .bodyText()
                .contains("Solo dice que estamos en ello");
        deciding.approve(sight(CARLA), waits.approval(), 2, null);
        assertThat(
                        db.fetchSingle(
                                        "select holding from inbox.answer where key = ?",
                                        reply.key())
                                .get(0, Boolean.class))
                .isTrue();
    }
}
