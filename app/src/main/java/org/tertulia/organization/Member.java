package org.tertulia.organization;

import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/**
 * A person who works here, or did.
 *
 * @param handle how colleagues name the person in a note: {@code ana}
 * @param reach the brands that the person sees
 */
public record Member(
        MemberId id, String name, String handle, Role role, Reach reach, boolean left) {}
