package org.tertulia;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which database to use. Without a URL the program starts its own PostgreSQL in the data folder;
 * with one, the two roles must exist there (docs/operating.md has the SQL).
 */
@ConfigurationProperties("tertulia.database")
record Database(
        @Nullable String url,
        @Nullable String ownerPassword,
        @Nullable String applicationPassword) {

    static final String OWNER = "tertulia_owner";
    static final String APPLICATION = "tertulia_app";

    boolean external() {
        return url != null && !url.isBlank();
    }
}
