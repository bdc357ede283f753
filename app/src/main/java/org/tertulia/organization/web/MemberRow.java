package org.tertulia.organization.web;

import org.tertulia.kernel.Role;

/** One member of the list; {@code brands} is empty for all of them. */
record MemberRow(
        String id,
        String name,
        String handle,
        String email,
        Role role,
        String brands,
        boolean left) {}
