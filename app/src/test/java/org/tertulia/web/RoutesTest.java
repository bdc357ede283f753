package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tertulia.testing.TertuliaTest;

/** Over the whole program: what the table does not name is denied, so nothing may be unnamed. */
@TertuliaTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressThatIsServedIsNamedByTheTable() {
        var unnamed = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                for (var method : methods(mapping)) {
                    if (!deniedOnPurpose(pattern) && !named(method, pattern)) {
                        unnamed.add(method + " " + pattern);
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void noRowIsHiddenByAnEarlierOne() {
        var hidden = new ArrayList<Route>();
        for (var i = 0; i < Routes.TABLE.size(); i++) {
            var row = Routes.TABLE.get(i);
            for (var earlier : Routes.TABLE.subList(0, i)) {
                if (covers(earlier.method(), row.method())
                        && fits(earlier.pattern(), sample(row.pattern()))) {
                    hidden.add(row);
                }
            }
        }
        assertThat(hidden).isEmpty();
    }

    /** The container's own address, and a second form of the API's description. */
    private static boolean deniedOnPurpose(String pattern) {
        return pattern.equals("/error") || pattern.endsWith("/openapi.json.yaml");
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.values()) : named;
    }

    private static boolean named(RequestMethod method, String pattern) {
        return Routes.TABLE.stream()
                .filter(row -> covers(row.method(), HttpMethod.valueOf(method.name())))
                .anyMatch(row -> fits(row.pattern(), sample(pattern)));
    }

    private static boolean covers(@Nullable HttpMethod row, @Nullable HttpMethod asked) {
        return row == null || row.equals(asked);
    }

    private static boolean fits(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(PathContainer.parsePath(path));
    }

    /** An address that the pattern serves. */
    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "x")
                .replace("/**", "/any/thing")
                .replace("*", "any");
    }
}
