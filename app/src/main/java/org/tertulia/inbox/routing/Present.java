package org.tertulia.inbox.routing;

import java.util.Set;
import org.tertulia.kernel.MemberId;

/** Who can take conversations now. */
public interface Present {

    /** Those of these members who are there; all of them where nobody can tell. */
    Set<MemberId> among(Set<MemberId> members);
}
