package org.tertulia.inbox.routing.web;

import java.util.List;
import org.tertulia.inbox.routing.Fluency;
import org.tertulia.organization.Member;

/** Who speaks what, and in which languages people write. */
record LanguagesView(List<Person> people, List<Language> languages) {

    /** {@code mine} where the reader may say what this person speaks. */
    record Person(Member member, List<Spoken> spoken, boolean there, boolean mine) {}

    record Spoken(String language, Fluency fluency) {}

    /**
     * A language in which people write: how many of the latest messages, how many conversations
     * that wait, and who can answer in it: those who are there, and the others.
     */
    record Language(String code, int lately, int waiting, List<String> there, List<String> others) {

        /** Nobody who is there can answer in it. */
        boolean unattended() {
            return there.isEmpty();
        }
    }

    /** One person's languages as a form, as they are or as somebody chose them. */
    record Form(Member member, List<Choice> choices, String error) {}

    /** {@code fluency} is a word, empty where it is not spoken. */
    record Choice(String language, String fluency) {}
}
