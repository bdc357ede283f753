package org.tertulia.playbook.tree;

/** One answer to a question; {@code key} is unique among them: {@code yes}. */
public record Choice(String key, Wording label, String next) {

    public Choice {
        label = label.onOneLine();
    }
}
