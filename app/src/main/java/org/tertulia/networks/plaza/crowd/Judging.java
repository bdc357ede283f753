package org.tertulia.networks.plaza.crowd;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a customer weighs an answer: whether it names the matter, says sorry where that is due, says
 * what happens next and when, and how long it took. Words, not understanding: enough to practise
 * with.
 */
public final class Judging {

    static final Duration SLOW = Duration.ofHours(2);

    private static final int SHORTEST = 25;
    private static final Pattern SORRY =
            Pattern.compile("perdon|disculp|lo sient|lament|sorry|apolog|tienes? razon");
    private static final Pattern STEP =
            Pattern.compile(
                    "\\bte (llam|env|mand|escrib|devolv|cambi|abon|recog|pas|guard|dej)"
                            + "|\\b(le|les|os|se lo|te lo|lo|la) (llam|env|mand|escrib|devolv|cambi|abon|recog|arregl|pas)"
                            + "|recog(emos|er)|cambiamos|enviamos|mandamos|devolvemos|puedes|podeis|pueden|haz|entra en"
                            + "|we (will|have|are|can)|we.ll|you can|i have|i will|i.ll|please (send|call|use)|https?://");
    private static final Pattern WHEN =
            Pattern.compile(
                    "\\b(hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|horas?|dias?"
                            + "|minutos?|semana|today|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day"
                            + "|hours?|days?|minutes?|week|noon)\\b|\\d{1,2}[:./]\\d{2}");
    private static final Pattern ANYBODY =
            Pattern.compile(
                    "sentimos las molestias|lamentamos (lo ocurrido|las molestias|los inconvenientes)"
                            + "|gracias por (contactar|escribir|tu mensaje|su mensaje)|estamos (en ello|trabajando en ello)"
                            + "|lo (miramos|revisamos|estamos revisando)|a la mayor brevedad"
                            + "|sorry for (any|the) inconvenience|thank you for (contacting|reaching out|your message)"
                            + "|looking into it|as soon as possible|bear with us");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON =
            Set.of(
                    "sobre", "desde", "hasta", "cuando", "donde", "tiene", "tengo", "estoy",
                    "llevo", "nadie", "gracias", "pedido", "order", "there", "about", "would",
                    "which", "where", "their", "hello", "buenas", "ahora", "porque", "todavia");

    private Judging() {}

    /** {@code waited} is from what was asked to the answer. */
    public static Verdict judge(
            Persona who, Matter matter, String asked, String answer, Duration waited) {
        var plain = plain(answer);
        var points = 0;
        points += plain.length() < SHORTEST ? -2 : 0;
        points += ANYBODY.matcher(plain).find() ? -2 : 0;
        points += names(plain(asked), plain) ? 1 : 0;
        points += STEP.matcher(plain).find() ? 1 : 0;
        points += WHEN.matcher(plain).find() ? 1 : 0;
        points += greets(who, plain) ? 1 : 0;
        points += matter.sore() ? (SORRY.matcher(plain).find() ? 1 : -1) : 1;
        points += waited.compareTo(SLOW) > 0 ? -1 : 0;
        points += who.temper() == Temper.TOUCHY ? -1 : 0;
        points += who.temper() == Temper.SUNNY ? 1 : 0;
        return points >= 3 ? Verdict.GOOD : points >= 1 ? Verdict.FAIR : Verdict.POOR;
    }

    /** Whether the answer takes up a word of the question that is not on everybody's lips. */
    private static boolean names(String asked, String answer) {
        var words =
                Arrays.stream(WORD.split(asked))
                        .filter(word -> word.length() >= 5 && !COMMON.contains(word))
                        .collect(Collectors.toSet());
        return Arrays.stream(WORD.split(answer)).anyMatch(words::contains);
    }

    private static boolean greets(Persona who, String answer) {
        return answer.contains(plain(who.name().split(" ")[0]));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
