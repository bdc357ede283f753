package org.tertulia.playbook.said;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can stand between braces in an approved message: there is no other. */
public enum Field {
    CONTACT_NAME("contact.name", false),
    CONTACT_HANDLE("contact.handle", false),
    BRAND("brand", false),
    CHANNEL("channel", false),
    AGENT_NAME("agent.name", false),
    CONVERSATION_NUMBER("conversation.number", false),
    ORDER("order", true),
    PRODUCT("product", true),
    AMOUNT("amount", true),
    DATE("date", true),
    PLACE("place", true),
    LINK("link", true);

    private final String word;
    private final boolean asked;

    Field(String word, boolean asked) {
        this.word = word;
        this.asked = asked;
    }

    /** As it stands between the braces. */
    public String word() {
        return word;
    }

    /** Whether nothing but the person who writes knows it. */
    public boolean asked() {
        return asked;
    }

    /** The key of its name. */
    public String key() {
        return "playbook.said.field." + word;
    }

    public static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** All of them, as they are written. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
