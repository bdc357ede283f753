package org.tertulia.inbox.drafts;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.tertulia.inbox.routing.web.Fitted;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;

/** Why an answer needs approval, in sentences. */
public final class GroundWords {

    /** Within a sentence. */
    private static final int BRIEF = 60;

    private GroundWords() {}

    public static List<String> of(Page page, List<Ground> grounds) {
        return grounds.stream().map(ground -> of(page, ground)).toList();
    }

    private static String of(Page page, Ground ground) {
        var name = Clipped.of(ground.name(), BRIEF);
        if (ground.protocol()) {
            return page.t("inbox.ground.protocol", name);
        }
        var fitted =
                ground.fitted().stream().map(each -> fitted(page, each)).collect(joining(", "));
        return fitted.isEmpty()
                ? page.t("inbox.ground.always", name)
                : page.t("inbox.ground.rule", name, fitted);
    }

    private static String fitted(Page page, String condition) {
        var at = condition.indexOf('=');
        var name = at < 0 ? condition : condition.substring(0, at);
        var value = at < 0 ? "" : condition.substring(at + 1);
        return switch (name) {
            case "author" ->
                    value.equals("agent")
                            ? page.t("inbox.ground.agent")
                            : page.t("inbox.ground.supervisor");
            case "new" -> page.t("inbox.ground.new");
            case "department" -> page.t("inbox.ground.department");
            case "intent" -> Fitted.intent(page, Intent.of(value));
            case "urgency" -> Fitted.urgency(page, Urgency.of(value));
            case "queue" -> page.t("inbox.ground.queue");
            case "channel" -> page.t("inbox.ground.channel");
            case "asked" -> page.t("inbox.ground.asked", Clipped.of(value, BRIEF));
            default -> page.t("inbox.ground.draft", Clipped.of(value, BRIEF));
        };
    }
}
