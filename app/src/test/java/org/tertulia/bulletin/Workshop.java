package org.tertulia.bulletin;

import static org.tertulia.testing.Cast.OLGA;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.bulletin.Proposing.Proposal;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;

/** What tests of insights begin with: people who write to Olmo, departments, and an insight. */
@Component
public class Workshop {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private final Shop shop;
    private final DSLContext db;
    private final Arranging arranging;
    private final Departments departments;
    private final Proposing proposing;
    private final Answering answering;

    Workshop(
            Shop shop,
            DSLContext db,
            Arranging arranging,
            Departments departments,
            Proposing proposing,
            Answering answering) {
        this.shop = shop;
        this.db = db;
        this.arranging = arranging;
        this.departments = departments;
        this.proposing = proposing;
        this.answering = answering;
    }

    /** What somebody new wrote, and the conversation that came of it. */
    public record Said(MessageId message, long conversation, Channel channel) {}

    public Said says(String text) {
        return says(text, Cast.OLMO, Instant.now().minusSeconds(60));
    }

    public Said says(String text, BrandId brand, Instant at) {
        var n = CUSTOMERS.incrementAndGet();
        var channel = shop.channel("Plaza " + n, "counter", "managed", brand);
        shop.comments(channel, new Author("c" + n, null, "Clienta " + n, null), text, at);
        var message = db.fetchSingle("select id from messages.fact order by id desc limit 1");
        return new Said(new MessageId(message.get(0, UUID.class)), shop.latest(), channel);
    }

    /** Olga makes a department of these, headed by the first. */
    public Department department(String name, SignedIn head, SignedIn... people) {
        var sight = Cast.sight(OLGA);
        var id =
                arranging.add(
                        name,
                        Arrays.stream(people).map(SignedIn::id).collect(Collectors.toSet()),
                        Set.of(head.id()),
                        sight);
        return Objects.requireNonNull(departments.known(List.of(id)).get(id));
    }

    public Insight propose(Sight sight, @Nullable Department department, MessageId... messages) {
        var number = department == null ? null : department.number();
        return proposing.propose(
                sight, new Proposal(List.of(messages), null, null, number, UUID.randomUUID()));
    }

    /** Ana answers, and the network has it. */
    public void answered(Said said, String text) {
        var reply = new Answering.Reply(UUID.randomUUID(), null, null, text);
        var answer = answering.answer(Cast.sight(Cast.ANA), said.conversation(), reply);
        shop.settles(answer.message(), said.channel(), Delivery.CONFIRMED);
    }
}
