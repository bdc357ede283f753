package org.tertulia.listening.web;

import java.util.List;
import org.tertulia.listening.Preview;

/** What a query would find, or where it is wrong. */
sealed interface PreviewView {

    /** Nothing was typed yet. */
    record Nothing() implements PreviewView {}

    record Tried(Preview preview, List<MentionView> sample) implements PreviewView {}

    /** {@code from} and {@code to} are offsets into the query. */
    record Wrong(String sentence, int from, int to) implements PreviewView {}
}
