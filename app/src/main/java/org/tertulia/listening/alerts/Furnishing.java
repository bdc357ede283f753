package org.tertulia.listening.alerts;

import static org.tertulia.organization.read.Tables.BRAND;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;

/**
 * Gives each brand its first rules, so that whoever makes a watch is told of what happens without
 * having to know of rules. Once: what somebody removes stays removed.
 */
@Component
class Furnishing {

    private static final int HOUR = 60;

    private final DSLContext db;
    private final Rules rules;

    Furnishing(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** In the transaction of whoever needs them. */
    void furnish() {
        var brands = db.select(BRAND.ID).from(BRAND).fetch(row -> new BrandId(row.value1()));
        rules.bare(brands).stream().filter(rules::furnished).forEach(this::furnish);
    }

    private void furnish(BrandId brand) {
        first(brand).forEach(rules::add);
    }

    private static List<Rule> first(BrandId brand) {
        return List.of(
                rule(brand, Kind.CRISIS, Sensitivity.MEDIUM, HOUR, 2 * HOUR, Role.AGENT),
                rule(brand, Kind.NEGATIVE, Sensitivity.MEDIUM, HOUR, 2 * HOUR, Role.AGENT),
                rule(brand, Kind.SPIKE, Sensitivity.MEDIUM, HOUR, 2 * HOUR, Role.SUPERVISOR),
                rule(brand, Kind.INFLUENCE, Sensitivity.MEDIUM, HOUR, 4 * HOUR, Role.SUPERVISOR),
                rule(brand, Kind.SILENCE, Sensitivity.MEDIUM, 3 * HOUR, HOUR, Role.SUPERVISOR),
                rule(brand, Kind.COMPETITOR, Sensitivity.LOW, HOUR, 4 * HOUR, Role.SUPERVISOR));
    }

    private static Rule rule(
            BrandId brand, Kind kind, Sensitivity sensitivity, int window, int calm, Role tells) {
        return new Rule(
                Uuid7.next(),
                0,
                brand,
                kind,
                Set.<UUID>of(),
                Set.<UUID>of(),
                sensitivity,
                window,
                calm,
                List.of(),
                tells,
                kind.gravity() > 1,
                null,
                true,
                1);
    }
}
