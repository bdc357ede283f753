package org.tertulia.listening.alerts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.listening.alerts.Alerts.Which;
import org.tertulia.organization.Sight;

/** What is out of the ordinary now, in a sentence each. */
@Component
public class Headlines {

    private final Alerts alerts;
    private final Names names;

    Headlines(Alerts alerts, Names names) {
        this.alerts = alerts;
        this.names = names;
    }

    /** An alert, and the sentence of its gravest sign: a key and what goes into it. */
    public record Headline(Alert alert, String key, List<Object> args) {}

    /** Those that nobody looked at, or that go on; the newest first. */
    public List<Headline> current(Sight sight, int most) {
        var current = alerts.list(sight, Which.CURRENT, null, most);
        var signs = alerts.signs(current);
        return current.stream()
                .flatMap(
                        alert ->
                                signs.getOrDefault(alert.id(), List.of()).stream()
                                        .limit(1)
                                        .map(sign -> headline(alert, sign)))
                .toList();
    }

    private Headline headline(Alert alert, Sign sign) {
        return new Headline(
                alert,
                Wording.key(sign.kind(), sign.met() != null),
                Wording.args(
                        names.of(sign.subject()),
                        sign.found(),
                        sign.minutes(),
                        sign.usual(),
                        sign.met()));
    }
}
