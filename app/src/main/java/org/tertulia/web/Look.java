package org.tertulia.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How this browser likes its pages: light or dark ({@code auto} follows the system), comfortable or
 * compact, with or without single-key shortcuts. It belongs to the device, not to the person: four
 * cookies, set by {@code POST /look}.
 */
public record Look(String theme, String density, boolean singleKeys, @Nullable String language) {

    static final String THEME = "theme";
    static final String DENSITY = "density";
    static final String KEYS = "keys";
    static final String LANGUAGE = "language";

    /** What each cookie may say; the first is what holds without it. */
    static final Map<String, List<String>> CHOICES =
            Map.of(
                    THEME, List.of("auto", "light", "dark"),
                    DENSITY, List.of("comfortable", "compact"),
                    KEYS, List.of("on", "off"),
                    LANGUAGE, List.of("auto", "es", "en"));

    static Look of(HttpServletRequest request) {
        var said =
                Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                        .filter(cookie -> CHOICES.containsKey(cookie.getName()))
                        .filter(cookie -> allows(cookie.getName(), cookie.getValue()))
                        .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (a, b) -> a));
        return new Look(
                said.getOrDefault(THEME, "auto"),
                said.getOrDefault(DENSITY, "comfortable"),
                !"off".equals(said.get(KEYS)),
                "auto".equals(said.get(LANGUAGE)) ? null : said.get(LANGUAGE));
    }

    static boolean allows(String name, @Nullable String value) {
        return CHOICES.getOrDefault(name, List.of()).contains(value);
    }
}
