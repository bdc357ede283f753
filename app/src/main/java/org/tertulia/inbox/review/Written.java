package org.tertulia.inbox.review;

/** What reviewers write. */
final class Written {

    private Written() {}

    /** With one kind of line end, and nothing around it. */
    static String clean(String written) {
        return written.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** In characters. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
