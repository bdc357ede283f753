package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Member;
import org.tertulia.organization.Reach;
import org.tertulia.web.Mistake;

/** One member, with the role and the brands as the form has them. */
record MemberView(
        Member member, String email, Role role, Reach reach, List<Brand> brands, Mistake wrong) {}
