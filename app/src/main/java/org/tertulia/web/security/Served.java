package org.tertulia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the program serves at an address, whoever asks; for telling somebody denied why. */
@Component
class Served {

    /** Served by the chain itself rather than by a controller. */
    static final String SIGN_OUT = "/sign-out";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Served(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Names of methods in alphabetical order; empty where nothing is served. */
    List<String> methods(HttpServletRequest request) {
        if (request.getRequestURI().equals(SIGN_OUT)) {
            return List.of("POST");
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> serves(mapping, path))
                .flatMap(Served::methods)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean serves(RequestMappingInfo mapping, PathContainer path) {
        var paths = mapping.getPathPatternsCondition();
        return paths != null
                && paths.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        var all = named.isEmpty() ? Arrays.asList(RequestMethod.values()) : named;
        return all.stream()
                .flatMap(
                        method ->
                                method == RequestMethod.GET
                                        ? Stream.of("GET", "HEAD")
                                        : Stream.of(method.name()));
    }
}
