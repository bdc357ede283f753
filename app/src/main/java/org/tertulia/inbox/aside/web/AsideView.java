package org.tertulia.inbox.aside.web;

import java.util.List;
import org.tertulia.inbox.aside.Consent;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/**
 * Whereto a conversation can go, and what is typed of it.
 *
 * @param back to the conversation
 * @param tab the list from which it was opened; empty for none
 * @param direct the channel on which it can go on directly; empty for none
 * @param mailboxes from which its contact can be written to first, by number
 * @param asks address of the conversation with a beginning that asks for the way
 */
record AsideView(
        long number,
        String back,
        String tab,
        String direct,
        List<Option> mailboxes,
        String asks,
        String mailbox,
        String recipient,
        String subject,
        String consent,
        String words,
        String refused) {

    boolean nowhere() {
        return direct.isEmpty() && mailboxes.isEmpty();
    }

    String action() {
        return "/conversations/" + number + "/aside" + (tab.isEmpty() ? "" : "?tab=" + tab);
    }

    static List<Consent> consents() {
        return List.of(Consent.values());
    }

    static String label(Page page, Consent consent) {
        return AsideWords.consent(page, consent);
    }
}
