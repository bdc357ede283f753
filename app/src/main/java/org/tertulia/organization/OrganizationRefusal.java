package org.tertulia.organization;

import org.tertulia.kernel.Refusal;

/** Why the organization says no. */
public sealed interface OrganizationRefusal extends Refusal {

    record AlreadySetUp() implements OrganizationRefusal {}

    record SetupCodeWrong() implements OrganizationRefusal {}

    record OnlyOwners() implements OrganizationRefusal {}

    record LastOwner(String name) implements OrganizationRefusal {}

    record BrandMissing() implements OrganizationRefusal {}

    record BrandNameTaken(String name) implements OrganizationRefusal {}

    record NameMissing(int most) implements OrganizationRefusal {}

    record InvitationSpent() implements OrganizationRefusal {}

    record InvitationOver() implements OrganizationRefusal {}
}
