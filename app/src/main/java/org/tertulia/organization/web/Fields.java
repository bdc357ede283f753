package org.tertulia.organization.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tertulia.identity.IdentityRefusal;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.OrganizationRefusal;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;

/** Which field of these pages' forms a refusal is about. */
final class Fields {

    private Fields() {}

    static Mistake mistake(Refusal refusal, Page page) {
        return new Mistake(field(refusal), page.t(refusal));
    }

    /** A day as a form sends it; null where there is none. */
    static @Nullable LocalDate date(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Refused(new OrganizationRefusal.AgencyEndUnfit());
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case IdentityRefusal.EmailImplausible it -> "email";
            case IdentityRefusal.EmailTaken it -> "email";
            case IdentityRefusal.PasswordTooShort it -> "password";
            case IdentityRefusal.PasswordTooLong it -> "password";
            case OrganizationRefusal.SetupCodeWrong it -> "code";
            case OrganizationRefusal.BrandNameTaken it -> "brand";
            case OrganizationRefusal.DepartmentNameTaken it -> "name";
            case OrganizationRefusal.AgencyEndUnfit it -> "agencyUntil";
            case OrganizationRefusal.NameMissing it -> "name";
            case OrganizationRefusal.NameTooLong it -> "name";
            default -> "";
        };
    }
}
