package org.tertulia.shifts.reaching.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Chain;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.shifts.reaching.Step;

/** Reads chains as forms and programs write them. */
@Component
class ChainAsked {

    /** Before the handle of a person, who is called whenever it is. */
    static final String MEMBER = "member:";

    private final Members members;

    ChainAsked(Members members) {
        this.members = members;
    }

    /** A step as it was typed: whom it calls is empty where there is none. */
    record Typed(String who, String minutes) {}

    Chain chain(
            Sight sight,
            BrandId brand,
            Collection<String> occasions,
            List<Typed> steps,
            int version) {
        var meant = EnumSet.noneOf(Occasion.class);
        for (var word : occasions) {
            meant.add(
                    Occasion.of(word)
                            .orElseThrow(() -> new Refused(new ReachingRefusal.OccasionUnfit())));
        }
        var read = new ArrayList<Step>();
        for (var typed : steps) {
            if (!typed.who().isBlank()) {
                read.add(step(sight, typed));
            }
        }
        return new Chain(brand, meant, read, version);
    }

    private Step step(Sight sight, Typed typed) {
        var who = typed.who().strip();
        var minutes = minutes(typed.minutes().strip());
        return who.startsWith(MEMBER)
                ? new Step(Step.Kind.MEMBER, member(sight, who.substring(MEMBER.length())), minutes)
                : new Step(
                        Step.Kind.of(who)
                                .orElseThrow(() -> new Refused(new ReachingRefusal.KindUnfit())),
                        null,
                        minutes);
    }

    private MemberId member(Sight sight, String handle) {
        return members.find(handle, sight)
                .map(Member::id)
                .orElseThrow(() -> new Refused(new ReachingRefusal.PersonMissing()));
    }

    private static int minutes(String typed) {
        if (!typed.matches("[0-9]{1,4}")) {
            throw new Refused(new ReachingRefusal.MinutesUnfit(Chain.LONGEST));
        }
        return Integer.parseInt(typed);
    }

    /** As it is typed. */
    Typed typed(Sight sight, Step step) {
        return new Typed(who(sight, step), String.valueOf(step.minutes()));
    }

    private String who(Sight sight, Step step) {
        var member = step.member();
        return member == null
                ? step.kind().word()
                : MEMBER + members.find(member, sight).map(Member::handle).orElse("");
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
