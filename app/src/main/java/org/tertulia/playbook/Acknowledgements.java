package org.tertulia.playbook;

import static org.tertulia.playbook.db.Tables.ACKNOWLEDGEMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Who has read which version. Everybody who answers is asked to. */
@Repository
public class Acknowledgements {

    private final DSLContext db;
    private final Members members;

    Acknowledgements(DSLContext db, Members members) {
        this.db = db;
        this.members = members;
    }

    /** Returns false where it was there. */
    boolean add(int protocol, int n, MemberId who, Instant at) {
        return db.insertInto(ACKNOWLEDGEMENT)
                        .set(ACKNOWLEDGEMENT.PROTOCOL_NUMBER, protocol)
                        .set(ACKNOWLEDGEMENT.N, n)
                        .set(ACKNOWLEDGEMENT.MEMBER_ID, who.value())
                        .set(ACKNOWLEDGEMENT.AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Who has read the version, and when. */
    public Map<MemberId, Instant> of(Sight sight, Version version) {
        return db.selectFrom(ACKNOWLEDGEMENT)
                .where(
                        ACKNOWLEDGEMENT.PROTOCOL_NUMBER.eq(version.protocol()),
                        ACKNOWLEDGEMENT.N.eq(version.n()))
                .fetchMap(row -> new MemberId(row.getMemberId()), row -> row.getAt());
    }

    /** Those who answer and have not read it. */
    public List<Member> missing(Sight sight, Version version) {
        var read = of(sight, version).keySet();
        return asked(sight).stream().filter(it -> !read.contains(it.id())).toList();
    }

    /** Everybody who answers. */
    List<Member> asked(Sight sight) {
        return members.list(sight).stream()
                .filter(it -> !it.left() && it.role().atLeast(Role.AGENT))
                .toList();
    }

    /** Those of the protocols whose latest approved version the person has not read. */
    public Set<Integer> waitingForMe(Sight sight, List<Protocol> protocols) {
        if (!sight.may(Role.AGENT)) {
            return Set.of();
        }
        var mine =
                db.selectFrom(ACKNOWLEDGEMENT)
                        .where(ACKNOWLEDGEMENT.MEMBER_ID.eq(sight.who().id().value()))
                        .fetchSet(row -> row.getProtocolNumber() + ":" + row.getN());
        return protocols.stream()
                .flatMap(it -> it.toRead().stream())
                .filter(it -> !mine.contains(it.protocol() + ":" + it.n()))
                .map(Version::protocol)
                .collect(Collectors.toSet());
    }
}
