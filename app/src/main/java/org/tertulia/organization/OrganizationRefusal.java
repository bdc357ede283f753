package org.tertulia.organization;

import org.tertulia.kernel.Refusal;

/** Why the organization says no. */
public sealed interface OrganizationRefusal extends Refusal {

    record AlreadySetUp() implements OrganizationRefusal {}

    record SetupCodeWrong() implements OrganizationRefusal, Unfit {}

    record OnlyOwners() implements OrganizationRefusal {}

    record LastOwner(String name) implements OrganizationRefusal {}

    record BrandMissing() implements OrganizationRefusal, Unfit {}

    record BrandNameTaken(String name) implements OrganizationRefusal {}

    record NameMissing() implements OrganizationRefusal, Unfit {}

    record NameTooLong(int most) implements OrganizationRefusal, Unfit {}

    record InvitationSpent() implements OrganizationRefusal {}

    record InvitationOver() implements OrganizationRefusal {}

    record DepartmentNameTaken(String name) implements OrganizationRefusal {}

    /** Nobody who works here is called so. */
    record MemberUnknown(String handle) implements OrganizationRefusal, Unfit {}

    /** That is no date, or one in another age. */
    record AgencyEndUnfit() implements OrganizationRefusal, Unfit {}
}
