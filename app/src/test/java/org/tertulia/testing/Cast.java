package org.tertulia.testing;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.organization.Sight;

/**
 * The people that tests speak of: the brand Olmo, its owner Olga, supervisor Carla, agents Ana and
 * Bea, reader Rita. Ids are fixed and older than any made at run time.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Cast {

    public static final BrandId OLMO = new BrandId(id(1));
    public static final BrandId ROBLE = new BrandId(id(2));

    public static final SignedIn OLGA = member(11, "Olga", Role.OWNER);
    public static final SignedIn CARLA = member(12, "Carla", Role.SUPERVISOR);
    public static final SignedIn ANA = member(13, "Ana", Role.AGENT);
    public static final SignedIn BEA = member(14, "Bea", Role.AGENT);
    public static final SignedIn RITA = member(15, "Rita", Role.READER);

    private final DSLContext db;

    Cast(DSLContext db) {
        this.db = db;
    }

    /** Writes the company with its brand Olmo and its members; call once per test class. */
    public void moveIn() {
        var now = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        db.execute(
                "insert into organization.company (name, locale, zone, created_at)"
                        + " values ('Olmo', 'es', 'Europe/Madrid', ?) on conflict do nothing",
                now);
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Olmo', ?)"
                        + " on conflict do nothing",
                OLMO.value(),
                now);
        for (var member : new SignedIn[] {OLGA, CARLA, ANA, BEA, RITA}) {
            db.execute(
                    "insert into organization.member (id, name, handle, role, joined_at)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    member.id().value(),
                    member.name(),
                    member.name().toLowerCase(Locale.ROOT),
                    member.role().name(),
                    now);
        }
    }

    /** What this person sees when the company has the brand Olmo alone. */
    public static Sight sight(SignedIn who) {
        return new Sight(who, Set.of(OLMO));
    }

    /** Signs the request in as this person. */
    public static RequestPostProcessor as(SignedIn who) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new UsernamePasswordAuthenticationToken(
                        who, null, Set.of(new SimpleGrantedAuthority(who.role().authority()))));
    }

    private static SignedIn member(int number, String name, Role role) {
        return new SignedIn(
                new MemberId(id(number)),
                name,
                name.toLowerCase(Locale.ROOT) + "@olmo.example",
                role,
                Locale.of("es"),
                ZoneId.of("Europe/Madrid"));
    }

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }
}
