package org.tertulia.organization.web;

import org.tertulia.identity.IdentityRefusal;
import org.tertulia.kernel.Refusal;
import org.tertulia.organization.OrganizationRefusal;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;

/** Which field of these pages' forms a refusal is about. */
final class Fields {

    private Fields() {}

    static Mistake mistake(Refusal refusal, Page page) {
        return new Mistake(field(refusal), page.t(refusal));
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
            case OrganizationRefusal.NameMissing it -> "name";
            case OrganizationRefusal.NameTooLong it -> "name";
            default -> "";
        };
    }
}
