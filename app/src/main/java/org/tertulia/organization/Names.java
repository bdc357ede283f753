package org.tertulia.organization;

import org.tertulia.kernel.Refused;

/** What may be the name of a person, a brand or the company. */
final class Names {

    static final int MOST = 200;

    private Names() {}

    /** Without spaces around it; refuses a blank and a long one. */
    static String demandGood(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > MOST) {
            throw new Refused(new OrganizationRefusal.NameMissing(MOST));
        }
        return name;
    }
}
