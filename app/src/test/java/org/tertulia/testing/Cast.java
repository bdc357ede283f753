package org.tertulia.testing;

import java.time.ZoneId;
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

    /** The password of them all. */
    public static final String PASSWORD = "una mesa de olmo";

    private static final String HASH =
            "{argon2}$argon2id$v=19$m=19456,t=2,p=1$Zo/v8rzpEvcJYg6+O8hlEA"
                    + "$KRBMbxNGHOr6B2mgc+3KZdZJtIPPn41U81HMNtOnuLA";

    private final DSLContext db;

    Cast(DSLContext db) {
        this.db = db;
    }

    /** Writes the company with its brand Olmo and its members; call once per test class. */
    public void moveIn() {
        var now = "2026-01-01 00:00:00Z";
        db.execute(
                "insert into organization.company (name, locale, zone, created_at)"
                        + " values ('Olmo', 'es', 'Europe/Madrid', ?::timestamptz) on conflict do nothing",
                now);
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Olmo', ?::timestamptz)"
                        + " on conflict do nothing",
                OLMO.value(),
                now);
        for (var member : new SignedIn[] {OLGA, CARLA, ANA, BEA, RITA}) {
            db.execute(
                    "insert into organization.member (id, name, handle, role, joined_at)"
                            + " values (?, ?, ?, ?, ?::timestamptz) on conflict do nothing",
                    member.id().value(),
                    member.name(),
                    member.name().toLowerCase(Locale.ROOT),
                    member.role().name(),
                    now);
            db.execute(
                    "insert into identity.account (id, email, password, locale, zone, created_at)"
                            + " values (?, ?, ?, ?, ?, ?::timestamptz) on conflict do nothing",
                    member.id().value(),
                    member.email(),
                    HASH,
                    member.locale().getLanguage(),
                    member.zone().getId(),
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
