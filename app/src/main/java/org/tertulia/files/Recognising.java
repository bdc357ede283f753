package org.tertulia.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what a file is by its bytes. A name counts for plain text alone, which says nothing of
 * itself; what a browser or a desk would run is none of ours: HTML, SVG, programs, macros.
 */
final class Recognising {

    private static final String ODF = "application/vnd.oasis.opendocument.";

    private Recognising() {}

    static Optional<FileType> of(byte[] bytes, String name) {
        var head = new String(bytes, 0, Math.min(bytes.length, 128), ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(FileType.WEBP);
        }
        if (head.startsWith("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (head.startsWith("ftyp", 4)) {
            // Of the brands of ISO 14496-12 those that are films, not photographs.
            return head.substring(8).matches("(?s)(iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash).*")
                    ? Optional.of(FileType.MP4)
                    : Optional.empty();
        }
        return head.startsWith("PK\u0003\u0004") ? office(bytes, head) : text(bytes, name);
    }

    private static Optional<FileType> office(byte[] bytes, String head) {
        var names = ZipNames.of(bytes);
        if (names.stream().anyMatch(Recognising::runs)) {
            return Optional.empty();
        }
        if (names.contains("[Content_Types].xml")) {
            return first(
                    names::contains,
                    new Mark("word/document.xml", FileType.DOCX),
                    new Mark("xl/workbook.xml", FileType.XLSX),
                    new Mark("ppt/presentation.xml", FileType.PPTX));
        }
        // The first entry of an OpenDocument, as it is, tells what it is (ODF 1.3, part 2, 3.3).
        return names.contains("content.xml") && head.startsWith("mimetype", 30)
                ? first(
                        head.substring(38)::startsWith,
                        new Mark(ODF + "text", FileType.ODT),
                        new Mark(ODF + "spreadsheet", FileType.ODS),
                        new Mark(ODF + "presentation", FileType.ODP))
                : Optional.empty();
    }

    private record Mark(String text, FileType type) {}

    private static Optional<FileType> first(Predicate<String> there, Mark... marks) {
        return List.of(marks).stream()
                .filter(mark -> there.test(mark.text()))
                .map(Mark::type)
                .findFirst();
    }

    private static boolean runs(String entry) {
        return entry.endsWith("vbaProject.bin")
                || entry.startsWith("Basic/")
                || entry.startsWith("Scripts/");
    }

    private static Optional<FileType> text(byte[] bytes, String name) {
        if (!plain(bytes)) {
            return Optional.empty();
        }
        return List.of(FileType.TXT, FileType.CSV).stream()
                .filter(type -> type.ends(name))
                .findFirst();
    }

    private static boolean plain(byte[] bytes) {
        for (var each : bytes) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
