package org.tertulia.identity;

import org.tertulia.kernel.Refusal;

/** Why identity says no. */
public sealed interface IdentityRefusal extends Refusal {

    record EmailImplausible(String email) implements IdentityRefusal {}

    record EmailTaken(String email) implements IdentityRefusal {}

    record PasswordTooShort(int least) implements IdentityRefusal {}

    record PasswordTooLong(int most) implements IdentityRefusal {}

    record PasswordWrong() implements IdentityRefusal {}

    record TooManyAttempts(long seconds) implements IdentityRefusal {}

    record TokenTooShort(int least) implements IdentityRefusal {}

    record TokenNameMissing(int most) implements IdentityRefusal {}
}
