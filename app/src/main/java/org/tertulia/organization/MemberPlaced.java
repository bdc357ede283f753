package org.tertulia.organization;

import java.time.Instant;
import java.util.Set;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** Somebody got another role, or other brands to see. */
public record MemberPlaced(
        MemberId member, Role role, boolean allBrands, Set<BrandId> brands, Actor by, Instant at)
        implements DomainEvent {

    public MemberPlaced {
        brands = Set.copyOf(brands);
    }

    @Override
    public String subject() {
        return "member:" + member;
    }
}
