package org.tertulia.organization.web;

import java.util.Arrays;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;

/** The roles in the reader's words. */
final class Roles {

    private Roles() {}

    static String name(Role role, Page page) {
        return switch (role) {
            case READER -> page.t("organization.role.reader");
            case AGENT -> page.t("organization.role.agent");
            case SUPERVISOR -> page.t("organization.role.supervisor");
            case OWNER -> page.t("organization.role.owner");
        };
    }

    /** What the role lets a person do. */
    static String may(Role role, Page page) {
        return switch (role) {
            case READER -> page.t("organization.role.reader.may");
            case AGENT -> page.t("organization.role.agent.may");
            case SUPERVISOR -> page.t("organization.role.supervisor.may");
            case OWNER -> page.t("organization.role.owner.may");
        };
    }

    /** An unknown word is the least of them. */
    static Role of(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElse(Role.READER);
    }
}
