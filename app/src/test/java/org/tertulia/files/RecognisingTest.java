package org.tertulia.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class RecognisingTest {

    @Test
    void aFileIsWhatItsBytesSayWhateverItIsCalled() {
        assertThat(of("\u0089PNG\r\n\u001a\n....", "a.exe")).isEqualTo("PNG");
        assertThat(of("\u00ff\u00d8\u00ff\u00e0....", "a.png")).isEqualTo("JPEG");
        assertThat(of("GIF89a....", "a")).isEqualTo("GIF");
        assertThat(of("RIFF....WEBPVP8 ", "a")).isEqualTo("WEBP");
        assertThat(of("%PDF-1.7\n....", "a.html")).isEqualTo("PDF");
        assertThat(of("\0\0\0\u0018ftypisom....", "a")).isEqualTo("MP4");
    }

    @Test
    void plainTextIsOnlyWhatIsCalledSo() {
        assertThat(of("uno;dos\n1;2\n", "tabla.CSV")).isEqualTo("CSV");
        assertThat(of("Hola", "hola.txt")).isEqualTo("TXT");
        assertThat(of("Hola", "hola")).isEqualTo("none");
        assertThat(of("Hola\0", "hola.txt")).isEqualTo("none");
        assertThat(of("\u00ff\u00fe", "hola.txt")).isEqualTo("none");
    }

    @Test
    void whatWouldRunIsNone() {
        assertThat(of("<!doctype html><script>alert(1)</script>", "a.html")).isEqualTo("none");
        assertThat(of("<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg")).isEqualTo("none");
        assertThat(of("MZ\u0090\0\u0003", "a.exe")).isEqualTo("none");
        assertThat(of("#!/bin/sh\nrm -r /", "a.sh")).isEqualTo("none");
        assertThat(of("\0\0\0\u0018ftypheic....", "a.mp4")).isEqualTo("none");
    }

    @Test
    void aDocumentIsToldFromAnArchiveAndOneWithMacrosIsNone() throws IOException {
        assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo("DOCX");
        assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo("XLSX");
        assertThat(of(zip("[Content_Types].xml", "ppt/presentation.xml"))).isEqualTo("PPTX");
        assertThat(of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("none");
        assertThat(of(zip("mimetype", "content.xml"))).isEqualTo("ODT");
        assertThat(of(zip("mimetype", "content.xml", "Basic/x.xml"))).isEqualTo("none");
        assertThat(of(zip("a.exe"))).isEqualTo("none");
        assertThat(of("PK\u0003\u0004 and then nothing", "a.docx")).isEqualTo("none");
    }

    @Test
    void aDirectoryThatLeadsNowhereIsNone() throws IOException {
        var broken = zip("[Content_Types].xml", "word/document.xml");
        for (var at = broken.length - 22; at < broken.length - 2; at++) {
            broken[at] = at < broken.length - 18 ? broken[at] : (byte) 0x7f;
        }
        assertThat(of(broken)).isEqualTo("none");
    }

    @Test
    void aNameLosesItsFoldersAndEndsAsWhatTheFileIs() {
        assertThat(FileType.PNG.named("C:\\fotos\\mapa.PNG")).isEqualTo("mapa.PNG");
        assertThat(FileType.PNG.named("../../mapa.exe")).isEqualTo("mapa.exe.png");
        assertThat(FileType.JPEG.named("a\u202egpj.\"x\"")).isEqualTo("agpj._x_.jpg");
        assertThat(FileType.PDF.named("")).isEqualTo("pdf.pdf");
        assertThat(FileType.PDF.named("x".repeat(300))).hasSize(120).endsWith(".pdf");
    }

    private static String of(String bytes, String name) {
        return Recognising.of(bytes.getBytes(ISO_8859_1), name).map(Enum::name).orElse("none");
    }

    private static String of(byte[] bytes) {
        return Recognising.of(bytes, "a.zip").map(Enum::name).orElse("none");
    }

    /** Each entry stored as it is; {@code mimetype} says that it is a text. */
    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                var content = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
                var entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                var sum = new CRC32();
                sum.update(content);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
