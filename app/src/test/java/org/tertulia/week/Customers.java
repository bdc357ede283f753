package org.tertulia.week;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;

/**
 * Who writes in the week: more by day than by night, some again and again; five hundred within an
 * hour when something has gone wrong.
 */
final class Customers {

    static final int MESSAGES = 5_000;
    private static final int UPSET = 500;
    private static final int PEOPLE = 2_600;
    private static final int LATELY = 150;

    /** How much is written in each hour of the day in which it begins, of 20 parts. */
    private static final int[] DAY = {
        4, 3, 2, 2, 2, 3, 5, 8, 12, 15, 16, 16, 15, 14, 15, 16, 17, 18, 19, 18, 15, 12, 9, 6
    };

    private static final List<String> USUAL =
            List.of(
                    "¿Abrís este domingo?",
                    "Mi pedido no ha llegado y nadie me contesta",
                    "Me encanta la mesa nueva, gracias",
                    "Is the oak table still in stock?",
                    "Vergonzoso: dos semanas esperando una respuesta",
                    "¿Cuánto cuesta el envío a Mérida?",
                    "I was charged twice, please help",
                    "Una sugerencia: poned más fotos");

    private static final List<String> GRAVE =
            List.of(
                    "La silla se ha roto y mi hijo está en el hospital",
                    "¡Peligro! Se ha incendiado la lámpara que me vendisteis",
                    "Voy a denunciaros, esto es una estafa",
                    "My daughter got hurt by your shelf, this is dangerous");

    private final RandomGenerator chance;
    private final Instant begins;

    Customers(RandomGenerator chance, Instant begins) {
        this.chance = chance;
        this.begins = begins;
    }

    /** What is written, in the order of its time; {@code letters} takes direct messages alone. */
    List<Heard> write(Channel square, Channel blog, Channel letters, Instant crisis) {
        var written = new ArrayList<Heard>();
        var lately = new ArrayList<Author>();
        var times = times(crisis);
        for (int i = 0; i < times.size(); i++) {
            var at = times.get(i);
            var upset = !at.isBefore(crisis) && at.isBefore(crisis.plus(Duration.ofHours(1)));
            var author = author(lately);
            var grave = upset && chance.nextInt(10) < 8 || chance.nextInt(100) == 0;
            var text = pick(grave ? GRAVE : USUAL) + " · " + (i + 1);
            written.add(
                    message(
                            i,
                            author,
                            text,
                            at,
                            upset ? square : place(square, blog, letters),
                            letters));
        }
        return written;
    }

    private List<Instant> times(Instant crisis) {
        var times = new ArrayList<Instant>();
        while (times.size() < MESSAGES - UPSET) {
            var second = chance.nextInt((int) Duration.ofDays(7).toSeconds());
            if (chance.nextInt(20) < DAY[second / 3_600 % 24]) {
                times.add(begins.plusSeconds(second).plusNanos(chance.nextInt(1_000_000) * 1_000L));
            }
        }
        while (times.size() < MESSAGES) {
            times.add(crisis.plusSeconds(chance.nextInt(3_600)));
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private Author author(List<Author> lately) {
        if (!lately.isEmpty() && chance.nextInt(10) < 3) {
            return lately.get(Math.max(0, lately.size() - 1 - chance.nextInt(LATELY)));
        }
        var number = chance.nextInt(PEOPLE);
        var author = new Author("person" + number, "person" + number, "Person " + number, null);
        lately.add(author);
        return author;
    }

    private Channel place(Channel square, Channel blog, Channel letters) {
        var part = chance.nextInt(10);
        return part < 6 ? square : part < 8 ? blog : letters;
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static Heard message(
            int number, Author author, String text, Instant at, Channel channel, Channel letters) {
        var content =
                new Content("week-" + number, author, text, at, null, List.of(), null, null, null);
        var item =
                channel.equals(letters)
                        ? new NetworkItem.DirectMessage(content)
                        : new NetworkItem.Comment(content);
        return new Heard(channel, item, 1, at, false);
    }
}
