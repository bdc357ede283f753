package org.tertulia.web;

import java.util.Set;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/** Which brands a member hears of on the live stream; asked at each connection. */
public interface BrandsSeen {

    Set<BrandId> by(MemberId who);
}
