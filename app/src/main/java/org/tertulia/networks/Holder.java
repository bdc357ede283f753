package org.tertulia.networks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** Who began something, in which session: nobody else goes on with it. */
public record Holder(MemberId member, byte[] session) {

    public static Holder of(MemberId member, String session) {
        return new Holder(member, Sha256.of(session.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holder holder
                && member.equals(holder.member)
                && Arrays.equals(session, holder.session);
    }

    @Override
    public int hashCode() {
        return 31 * member.hashCode() + Arrays.hashCode(session);
    }
}
