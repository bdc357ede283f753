package org.tertulia.kernel;

/** Whether a text shows anything: a name of spaces, or of signs without a form, is none. */
public final class Visible {

    private Visible() {}

    public static boolean in(String text) {
        return text.codePoints().anyMatch(Visible::shows);
    }

    private static boolean shows(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
