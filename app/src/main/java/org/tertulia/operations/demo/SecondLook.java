package org.tertulia.operations.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.drafts.Rule;
import org.tertulia.inbox.drafts.Rules;
import org.tertulia.inbox.drafts.Ruling;
import org.tertulia.inbox.drafts.Submitting;
import org.tertulia.inbox.drafts.When;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/** What nobody gives away alone: a rule of Carla's, and an answer of Ana's that waits for her. */
@InDemo
@Component
class SecondLook {

    private static final String CUSTOMER = "Ximena Ortiz";

    private static final String ANSWER =
            "Hola, Ximena. Sí llegamos a Guadalajara, en unos diez días. Por ser tu primera compra te"
                    + " descontamos el envío.";

    private static final UUID KEY = UUID.fromString("01900000-0000-7000-8000-000000001042");

    private final MovingIn people;
    private final Rules rules;
    private final Ruling ruling;
    private final Submitting submitting;

    SecondLook(MovingIn people, Rules rules, Ruling ruling, Submitting submitting) {
        this.people = people;
        this.rules = rules;
        this.ruling = ruling;
        this.submitting = submitting;
    }

    /** Once all stands: {@code numbers} are the conversations by their customer. */
    void place(Sight sight, Brand brand, Map<String, Long> numbers) {
        if (rules.all(sight).isEmpty()) {
            ruling.add(
                    sight,
                    new Rule(
                            Uuid7.next(),
                            0,
                            brand.id(),
                            "Dinero que se regala",
                            gifts(),
                            List.of(new Approvers.OfRole(Role.SUPERVISOR)),
                            true,
                            0));
        }
        var number = numbers.get(CUSTOMER);
        if (number != null) {
            submitting.submit(
                    people.sight(Colleague.ANA), number, new Reply(KEY, null, null, ANSWER));
        }
    }

    private static When gifts() {
        return new When(
                Role.AGENT,
                0,
                0,
                Set.of(),
                Set.of(),
                null,
                List.of("descont*", "descuento*", "gratis", "reembols*", "indemniza*"),
                Set.of(),
                Set.of());
    }
}
