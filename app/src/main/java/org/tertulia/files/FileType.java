package org.tertulia.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a file can be; there are no others. */
public enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4", "m4v"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp");

    private static final int LONGEST_NAME = 120;

    private final String mime;
    private final List<String> endings;

    FileType(String mime, String... endings) {
        this.mime = mime;
        this.endings = List.of(endings);
    }

    public String mime() {
        return mime;
    }

    /** As tables and programs name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FileType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean picture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /** Whether a file of this name, as {@link #named} gives it, is a picture. */
    public static boolean namesPicture(String name) {
        return Arrays.stream(values()).anyMatch(type -> type.picture() && type.ends(name));
    }

    /** All of them, for a sentence. */
    static String words() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Whether a name ends as such a file's does. */
    boolean ends(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    /** The name without folders and signs that no name has, ending as what the file is. */
    public String named(String given) {
        var bare = given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
        var name = bare.replaceAll("[\"*:<>?|]", "_").replaceAll("^[.\\s]+|\\s+$", "");
        var ending = "." + endings.getFirst();
        if (name.isEmpty()) {
            return word() + ending;
        }
        var whole = ends(name) ? name : name + ending;
        return whole.length() <= LONGEST_NAME
                ? whole
                : whole.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
