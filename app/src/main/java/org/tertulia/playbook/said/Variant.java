package org.tertulia.playbook.said;

/** A text in one language (an ISO 639-1 code), of one size and tone. */
public record Variant(String language, Size size, Tone tone, String text) {

    public Template template() {
        return Template.of(text);
    }

    /** Whether it is meant for the same place as the other. */
    boolean rivals(Variant other) {
        return language.equals(other.language) && size == other.size && tone == other.tone;
    }
}
