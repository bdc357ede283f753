package org.tertulia.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a browser so that its owner knows it again; browsers lie, so roughly. */
public final class Devices {

    /** The first that fits: each of them also claims to be those after it. */
    private static final List<String[]> BROWSERS =
            List.of(
                    new String[] {"Firefox/", "Firefox"},
                    new String[] {"Edg/", "Edge"},
                    new String[] {"OPR/", "Opera"},
                    new String[] {"Chrome/", "Chrome"},
                    new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS =
            List.of(
                    new String[] {"iPhone", "iPhone"},
                    new String[] {"iPad", "iPad"},
                    new String[] {"Android", "Android"},
                    new String[] {"Windows", "Windows"},
                    new String[] {"Mac OS X", "macOS"},
                    new String[] {"Linux", "Linux"});

    private Devices() {}

    public static String name(@Nullable String agent, Page page) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return page.t("identity.device.unknown");
        }
        return system.isEmpty() ? browser : page.t("identity.device", browser, system);
    }

    private static String first(List<String[]> known, @Nullable String agent) {
        return known.stream()
                .filter(it -> agent != null && agent.contains(it[0]))
                .map(it -> it[1])
                .findFirst()
                .orElse("");
    }
}
