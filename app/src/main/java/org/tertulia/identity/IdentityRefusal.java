package org.tertulia.identity;

import org.tertulia.kernel.Refusal;

/** Why identity says no. */
public sealed interface IdentityRefusal extends Refusal {

    record EmailImplausible(String email) implements IdentityRefusal, Unfit {}

    record EmailTaken(String email) implements IdentityRefusal {}

    record PasswordTooShort(int least) implements IdentityRefusal, Unfit {}

    record PasswordTooLong(int most) implements IdentityRefusal, Unfit {}

    record PasswordWrong() implements IdentityRefusal, Unfit {}

    record TooManyAttempts(long seconds) implements IdentityRefusal {}

    record TokenTooShort(int least) implements IdentityRefusal, Unfit {}

    record TokenNameMissing(int most) implements IdentityRefusal, Unfit {}
}
