package org.tertulia.approvals.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;

/** Whose approval a step asks for: a role, or else by name. */
public record AskedFor(@Nullable Role role, String name) {

    public String words(Page page) {
        return role == null
                ? name
                : switch (role) {
                    case READER, AGENT -> page.t("approvals.by.agent");
                    case SUPERVISOR -> page.t("approvals.by.supervisor");
                    case OWNER -> page.t("approvals.by.owner");
                };
    }

    /** One after the other. */
    public static String words(Page page, List<AskedFor> steps) {
        return steps.stream()
                .map(step -> step.words(page))
                .collect(joining(" " + page.t("approvals.by.then") + " "));
    }

    /** As the API names it. */
    String text() {
        return role == null ? name : role.name().toLowerCase(Locale.ROOT);
    }
}
