package org.tertulia.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** One thing that the program serves: a method and a pattern of addresses. */
record Served(HttpMethod method, String pattern) {

    static List<Served> all(RequestMappingHandlerMapping mappings) {
        var all = new ArrayList<Served>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                if (deniedOnPurpose(pattern)) {
                    continue;
                }
                for (var method : methods(mapping)) {
                    all.add(new Served(HttpMethod.valueOf(method.name()), pattern));
                }
            }
        }
        return all;
    }

    /** The container's own address, and a second form of the API's description. */
    private static boolean deniedOnPurpose(String pattern) {
        return pattern.equals("/error") || pattern.endsWith("/openapi.json.yaml");
    }

    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.values()) : named;
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    /** An address of it, with this in the place of every variable. */
    String address(String variable) {
        return pattern.replaceAll("\\{([^{}/]|\\{[^{}]*})+}", variable)
                .replace("/**", "/any/thing")
                .replace("*", "any");
    }

    /** Whether the row of the table speaks of it. */
    boolean isNamedBy(Route row) {
        return (row.method() == null || row.method().equals(method))
                && fits(row.pattern(), address("1"));
    }

    static boolean fits(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(PathContainer.parsePath(path));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
