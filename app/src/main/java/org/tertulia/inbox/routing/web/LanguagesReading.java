package org.tertulia.inbox.routing.web;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Arrivals;
import org.tertulia.inbox.routing.Fluency;
import org.tertulia.inbox.routing.Present;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.TellingLanguages;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Languages as the page and programs show them, and back. */
@Component
class LanguagesReading {

    private final Tongues tongues;
    private final Arrivals arrivals;
    private final Present present;
    private final Members members;

    LanguagesReading(Tongues tongues, Arrivals arrivals, Present present, Members members) {
        this.tongues = tongues;
        this.arrivals = arrivals;
        this.present = present;
        this.members = members;
    }

    LanguagesView view(Sight sight) {
        var answering = members.list(sight).stream().filter(LanguagesReading::answers).toList();
        var ids = answering.stream().map(Member::id).collect(toSet());
        var spoken = tongues.of(ids);
        var there = present.there(ids);
        var people =
                answering.stream().map(member -> person(sight, member, spoken, there)).toList();
        return new LanguagesView(people, languages(sight, answering, spoken, there));
    }

    private static boolean answers(Member member) {
        return !member.left() && member.role().atLeast(Role.AGENT);
    }

    private static LanguagesView.Person person(
            Sight sight,
            Member member,
            Map<MemberId, Map<String, Fluency>> spoken,
            Set<MemberId> there) {
        var known = spoken.getOrDefault(member.id(), Map.of());
        return new LanguagesView.Person(
                member,
                known.entrySet().stream()
                        .map(each -> new LanguagesView.Spoken(each.getKey(), each.getValue()))
                        .sorted(
                                Comparator.comparing(LanguagesView.Spoken::fluency)
                                        .reversed()
                                        .thenComparing(LanguagesView.Spoken::language))
                        .toList(),
                there.contains(member.id()),
                TellingLanguages.may(sight, member.id()));
    }

    private List<LanguagesView.Language> languages(
            Sight sight,
            List<Member> answering,
            Map<MemberId, Map<String, Fluency>> spoken,
            Set<MemberId> there) {
        var lately = arrivals.lately(sight);
        var waiting = arrivals.waiting(sight);
        var codes = new HashSet<>(lately.keySet());
        codes.addAll(waiting.keySet());
        return codes.stream()
                .map(
                        code -> {
                            var able = Tongues.answering(spoken, code);
                            return new LanguagesView.Language(
                                    code,
                                    lately.getOrDefault(code, 0),
                                    waiting.getOrDefault(code, 0),
                                    names(answering, able, there, true),
                                    names(answering, able, there, false));
                        })
                .sorted(
                        Comparator.comparing(LanguagesView.Language::lately)
                                .reversed()
                                .thenComparing(LanguagesView.Language::code))
                .toList();
    }

    private static List<String> names(
            List<Member> answering, Set<MemberId> able, Set<MemberId> there, boolean present) {
        return answering.stream()
                .filter(member -> able.contains(member.id()))
                .filter(member -> there.contains(member.id()) == present)
                .map(Member::name)
                .toList();
    }

    /**
     * @throws NotFound where nobody has the handle
     */
    Member member(Sight sight, String handle) {
        return members.find(handle, sight).orElseThrow(() -> new NotFound("member " + handle));
    }

    Map<String, Fluency> of(MemberId member) {
        return tongues.of(List.of(member)).getOrDefault(member, Map.of());
    }

    /** By code how well, as words; what is empty is not spoken. */
    static Map<String, Fluency> fluencies(Map<String, ? extends @Nullable String> words) {
        var all = new TreeMap<String, Fluency>();
        words.forEach(
                (language, word) -> {
                    if (word != null && !word.isEmpty()) {
                        all.put(language, fluency(word));
                    }
                });
        return all;
    }

    private static Fluency fluency(String word) {
        return Fluency.of(word)
                .orElseThrow(
                        () -> new Refused(new RoutingRefusal.FluencyUnfit(Shown.beginning(word))));
    }
}
