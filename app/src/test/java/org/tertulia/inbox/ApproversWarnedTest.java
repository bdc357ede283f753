package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.drafts.Rule;
import org.tertulia.inbox.drafts.Ruling;
import org.tertulia.inbox.drafts.Submitting;
import org.tertulia.inbox.drafts.When;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ApproversWarnedTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Submitting submitting;
    @Autowired Ruling ruling;
    @Autowired Warning warning;
    @Autowired DSLContext db;

    @Test
    void whileAnAnswerWaitsForApprovalWhoMayGiveItIsWarnedAndNotItsAuthor() {
        cast.moveIn();
        var by = List.<Approvers>of(new Approvers.Named(Set.of(CARLA.id())));
        var agents =
                new When(Role.AGENT, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());
        ruling.add(sight(OLGA), new Rule(Uuid7.next(), 0, OLMO, "Todas", agents, by, true, 0));
        shop.comments(
                shop.channel("La plaza de los avisos"),
                Shop.DARIO,
                "¿Y mi dinero?",
                Instant.now().minus(Duration.ofHours(19)));
        var number = shop.latest();
        claiming.claim(sight(ANA), number);
        submitting.submit(sight(ANA), number, new Reply(UUID.randomUUID(), null, null, "Mañana."));

        while (warning.warn()) {
            // Until nobody is left to tell.
        }

        assertThat(
                        db.fetch(
                                        "select m.name from notifications.notification n join"
                                                + " organization.member m on m.id = n.member_id"
                                                + " where n.url = ? and n.key ="
                                                + " 'inbox.notice.near'",
                                        "/conversations/" + number)
                                .getValues(0, String.class))
                .containsExactly("Carla");
    }
}
