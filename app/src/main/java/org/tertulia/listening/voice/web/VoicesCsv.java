package org.tertulia.listening.voice.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tertulia.listening.voice.web.VoicesView.Cell;
import org.tertulia.listening.voice.web.VoicesView.Row;
import org.tertulia.web.Page;

/** The page as a table of one figure a line, as RFC 4180 has it. */
final class VoicesCsv {

    private final StringBuilder lines = new StringBuilder();

    private VoicesCsv() {}

    static String of(Page page, VoicesView view, List<VoiceWords.Heard> words) {
        var csv = new VoicesCsv();
        csv.line(
                page.t("listening.voice.csv.what"),
                page.t("listening.voice.csv.which"),
                page.t("listening.voice.csv.voice"),
                page.t("listening.voice.messages"),
                page.t("listening.voice.share"));
        csv.line(page.t("listening.voice.all"), "", "", view.messages());
        csv.line(page.t("listening.voice.several"), "", "", view.several());
        for (var voice : view.voices()) {
            csv.line(page.t("listening.voice"), "", voice.name(), voice.messages());
        }
        for (var step : view.steps()) {
            csv.row(
                    page.t("listening.volume.when"),
                    view,
                    new Row(step.label(), null, step.cells()));
        }
        for (var voice : view.voices()) {
            var tone = page.t("listening.filter.sentiment");
            csv.line(tone, page.t("web.sentiment.negative"), voice.name(), voice.negative());
            csv.line(tone, page.t("web.sentiment.neutral"), voice.name(), voice.neutral());
            csv.line(tone, page.t("web.sentiment.positive"), voice.name(), voice.positive());
            csv.line(tone, page.t("language.unsure"), voice.name(), voice.unsure());
        }
        view.networks().forEach(row -> csv.row(page.t("listening.voice.network"), view, row));
        view.intents().forEach(row -> csv.row(page.t("listening.filter.intent"), view, row));
        for (var heard : words) {
            for (var word : heard.rising().words()) {
                csv.line(
                        page.t("listening.words"),
                        word.written(),
                        heard.watch().name(),
                        String.valueOf(word.now()),
                        "");
            }
        }
        return csv.lines.toString();
    }

    private void row(String what, VoicesView view, Row row) {
        for (int voice = 0; voice < view.voices().size(); voice++) {
            line(what, row.label(), view.voices().get(voice).name(), row.cells().get(voice));
        }
    }

    private void line(String what, String which, String voice, Cell cell) {
        line(what, which, voice, String.valueOf(cell.count()), cell.share());
    }

    private void line(String... fields) {
        lines.append(Stream.of(fields).map(VoicesCsv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A table program takes what begins so for a formula. */
    private static String field(String text) {
        var plain = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
