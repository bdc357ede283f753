package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.routing.db.Tables.SPOKEN;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/** The languages that members speak. Colleagues may know them, as they know each other's roles. */
@Repository
public class Tongues {

    private final DSLContext db;

    Tongues(DSLContext db) {
        this.db = db;
    }

    /** Of each of these the languages by their codes; who said nothing of it is missing. */
    public Map<MemberId, Map<String, Fluency>> of(Collection<MemberId> members) {
        var all = new HashMap<MemberId, Map<String, Fluency>>();
        db.selectFrom(SPOKEN)
                .where(SPOKEN.MEMBER_ID.in(members.stream().map(MemberId::value).toList()))
                .forEach(
                        row ->
                                all.computeIfAbsent(
                                                new MemberId(row.getMemberId()),
                                                _ -> new TreeMap<>())
                                        .put(
                                                row.getLanguage(),
                                                Fluency.of(row.getFluency()).orElseThrow()));
        return all;
    }

    /**
     * Of each message those of the members who can answer in its language. A message is missing
     * where its language is not known, or none of them can: then it is anybody's.
     */
    public Map<MessageId, Set<MemberId>> among(
            Collection<MessageId> messages, Set<MemberId> members) {
        var spoken = of(members);
        var who = new HashMap<MessageId, Set<MemberId>>();
        languages(messages)
                .forEach(
                        (message, language) -> {
                            var able = answering(spoken, language);
                            if (!able.isEmpty()) {
                                who.put(message, able);
                            }
                        });
        return who;
    }

    /** Those who can answer in a language. */
    public static Set<MemberId> answering(
            Map<MemberId, Map<String, Fluency>> spoken, String language) {
        return spoken.entrySet().stream()
                .filter(each -> answers(each.getValue(), language))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean answers(Map<String, Fluency> spoken, String language) {
        var fluency = spoken.get(language);
        return fluency != null && fluency.answers();
    }

    private Map<MessageId, String> languages(Collection<MessageId> messages) {
        return db.select(MESSAGE.ID, MESSAGE.LANGUAGE)
                .from(MESSAGE)
                .where(
                        MESSAGE.ID.in(messages.stream().map(MessageId::value).toList()),
                        MESSAGE.LANGUAGE.isNotNull())
                .fetchMap(row -> new MessageId(row.value1()), row -> row.value2());
    }

    /** In place of what was said before. */
    void put(MemberId member, Map<String, Fluency> languages) {
        UUID id = member.value();
        db.deleteFrom(SPOKEN).where(SPOKEN.MEMBER_ID.eq(id)).execute();
        languages.forEach(
                (language, fluency) ->
                        db.insertInto(SPOKEN)
                                .set(SPOKEN.MEMBER_ID, id)
                                .set(SPOKEN.LANGUAGE, language)
                                .set(SPOKEN.FLUENCY, fluency.word())
                                .onConflict(SPOKEN.MEMBER_ID, SPOKEN.LANGUAGE)
                                .doUpdate()
                                .set(SPOKEN.FLUENCY, fluency.word())
                                .execute());
    }
}
