package org.tertulia.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.JdbcHttpSessionConfiguration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.tertulia.identity.db.Identity;
import org.tertulia.identity.db.Tables;

/** Sessions live in the database: they outlive a restart and can be ended from elsewhere. */
@Configuration(proxyBeanMethods = false)
@Import(JdbcHttpSessionConfiguration.class)
class SessionConfiguration {

    private static final String TABLE =
            Identity.IDENTITY.getName() + "." + Tables.SESSION.getName();

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables() {
        return repository -> repository.setTableName(TABLE);
    }

    /** Out of reach of scripts and of other sites' forms; on HTTPS for HTTPS only. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new OwnIds();
        cookie.setCookieName("tertulia");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** What is no id of ours names no session, and is not asked of the database. */
    private static final class OwnIds extends DefaultCookieSerializer {

        private static final Pattern ID =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                    .filter(id -> ID.matcher(id).matches())
                    .toList();
        }
    }
}
