package org.tertulia.playbook.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Approves messages to begin with, where there are none. */
@UseCase
public class StarterTexts {

    private static final String FILE = "/playbook/starter/messages.csv";

    private final ApprovedTexts texts;
    private final Exchange exchange;
    private final Approving approving;

    StarterTexts(ApprovedTexts texts, Exchange exchange, Approving approving) {
        this.texts = texts;
        this.exchange = exchange;
        this.approving = approving;
    }

    /** How many there are now. */
    public int start(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new SaidRefusal.OnlySupervisorsApprove());
        }
        if (!texts.list(sight).isEmpty()) {
            throw new Refused(new SaidRefusal.TextsNotEmpty());
        }
        var brought = exchange.bring(sight, file());
        if (!brought.left().isEmpty()) {
            throw new IllegalStateException("The starter messages are unsound: " + brought.left());
        }
        approving.approveAll(sight, brought.written());
        return brought.written().size();
    }

    private static String file() {
        try (var in = Objects.requireNonNull(StarterTexts.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
