package org.tertulia.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.tertulia.kernel.Role;

/**
 * One row of {@link Routes}.
 *
 * @param method null for any
 * @param pattern as Spring matches paths: {@code *} is one segment, {@code /**} this and all below
 * @param least the least role that may ask; null for everybody, signed in or not
 */
public record Route(@Nullable HttpMethod method, String pattern, @Nullable Role least) {

    static Route open(@Nullable HttpMethod method, String pattern) {
        return new Route(method, pattern, null);
    }
}
