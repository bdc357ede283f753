package org.tertulia.web;

/** What is wrong with a form that comes back: a sentence, beside a field or above them all. */
public record Mistake(String field, String sentence) {

    public static final Mistake NONE = new Mistake("", "");

    /** The sentence beside this field; empty where it is not the one. */
    public String at(String name) {
        return field.equals(name) ? sentence : "";
    }

    /** The sentence above all fields. */
    public String above() {
        return at("");
    }
}
