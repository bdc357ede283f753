package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What people write to a company, as lines of an import: a stream made up from a seed. Every third
 * author is new, the others have written before; every fifth message answers an earlier one.
 */
final class Letters {

    private static final String[] OPENINGS = {
        "Hola",
        "Buenos días",
        "Buenas",
        "Perdonad",
        "@olmo",
        "Oye @olmo",
        "A ver",
        "Señores de Olmo",
        "Estimados",
        "Hola, equipo de Olmo",
        "Pregunta",
        "Una duda",
        "Otra vez yo",
        "Nada, que",
        "Gracias por contestar, pero",
        "Como dije ayer"
    };
    private static final String[] MATTERS = {
        "la factura",
        "el pedido",
        "la entrega",
        "mi reserva",
        "la devolución",
        "el envío",
        "la garantía",
        "el router",
        "la lámpara",
        "el sofá",
        "la mesa",
        "la silla",
        "el armario",
        "la tarjeta",
        "el reembolso",
        "la cita",
        "la instalación",
        "el contrato",
        "la aplicación",
        "la cuenta",
        "el cupón",
        "la tienda de Sevilla",
        "la tienda de Bilbao",
        "el colchón",
        "la estantería",
        "el cargo",
        "la cuota",
        "el paquete",
        "el repartidor",
        "la avería"
    };
    private static final String[] HAPPENINGS = {
        "no ha llegado todavía",
        "llegó roto y sin embalar",
        "lleva tres semanas sin moverse",
        "aparece dos veces en mi banco",
        "no funciona desde el lunes",
        "se ha quedado a medias",
        "viene con otro nombre",
        "está de maravilla",
        "no coincide con lo que pagué",
        "sigue igual que la semana pasada",
        "se canceló sin avisarme",
        "tiene un arañazo enorme",
        "es más pequeña de lo que ponía en la web",
        "me parece carísima",
        "me ha encantado",
        "no se puede abrir",
        "da error al pagar",
        "desapareció de mi perfil",
        "huele a quemado",
        "se retrasa otra vez",
        "no aparece en el seguimiento",
        "ya no pita ni se enciende"
    };
    private static final String[] WISHES = {
        "¿Me podéis decir qué pasa?",
        "¿Cuándo me lo vais a arreglar?",
        "Quiero hablar con alguien.",
        "¿Hay algún teléfono que no sea de pago?",
        "Necesito una respuesta antes del viernes.",
        "¿Lo miráis, por favor?",
        "Así no vuelvo a comprar.",
        "Pienso poner una reclamación.",
        "Muchas gracias por todo.",
        "Os escribo por privado.",
        "¿Tengo que pagar los portes?",
        "La chica que me atendió fue un encanto.",
        "¿Se puede cambiar por otra talla?",
        "Llevo toda la mañana al teléfono.",
        "Con la competencia esto no me pasaba.",
        "Enhorabuena por el trato.",
        "¿Abrís el domingo?",
        "Me lo prometisteis.",
        "Un desastre.",
        ""
    };
    private static final String[] ENDINGS = {
        "",
        "",
        "",
        "",
        "Gracias",
        "Un saludo",
        "👍",
        "😡",
        "🙏",
        "#olmo",
        "#atencionalcliente",
        "https://olmo.example/ayuda",
        "jajaja",
        "Saludos desde Vigo"
    };
    private static final String[] NAMES = {
        "María", "Lucía", "Carmen", "Ana", "Marta", "Sara", "Paula", "Elena", "Darío", "Javier",
        "Antonio", "Pablo", "Álvaro", "Iker", "Jordi", "Nerea", "Ainhoa", "Rocío", "Íñigo", "Xavi"
    };
    private static final String[] KINDS = {
        "comment", "comment", "comment", "direct", "post", "review"
    };
    private static final Instant FIRST = Instant.parse("2026-11-01T06:00:00Z");

    private final RandomGenerator random;
    private final Corpus words;
    private long written;

    Letters(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        words = new Corpus(seed);
    }

    long written() {
        return written;
    }

    /** The next ones, as newline-delimited JSON. */
    byte[] next(int count) {
        var lines = new ByteArrayOutputStream(count * 320);
        for (var left = count; left > 0; left--) {
            lines.writeBytes(line().getBytes(UTF_8));
        }
        return lines.toByteArray();
    }

    private String line() {
        var author = random.nextLong(written / 2 + 100);
        var answers =
                written > 0 && random.nextInt(5) == 0
                        ? ",\"inReplyTo\":\"m%d\"".formatted(random.nextLong(written))
                        : "";
        var at = FIRST.plusSeconds(written);
        return """
        {"remoteId":"m%d","author":{"handle":"%s%d","name":"%s %s"},"text":"%s","at":"%s","kind":"%s"%s}
        """
                .formatted(
                        written++,
                        of(NAMES, author).toLowerCase(java.util.Locale.ROOT),
                        author,
                        of(NAMES, author),
                        capital(words.word((int) (author % Corpus.STOCK))),
                        text(),
                        at,
                        any(KINDS),
                        answers);
    }

    private String text() {
        var text = new StringBuilder(any(OPENINGS)).append(", ");
        for (var sentences = 1 + random.nextInt(3); sentences > 0; sentences--) {
            text.append(any(MATTERS)).append(' ').append(any(HAPPENINGS));
            switch (random.nextInt(5)) {
                case 0 -> text.append(", pedido ").append(random.nextInt(10_000_000));
                case 1 -> text.append(" en ").append(capital(words.spoken()));
                case 2 -> text.append(" (").append(words.spoken()).append(')');
                default -> {}
            }
            text.append(". ");
        }
        return text.append(any(WISHES)).append(' ').append(any(ENDINGS)).toString().strip();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String any(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private static String of(String[] all, long number) {
        return all[(int) (number % all.length)];
    }

    /** What a company of some size watches: about one hit for each message. */
    static String[] watches(int count) {
        var corpus = new Corpus(31);
        var watches = new String[count];
        for (var i = 0; i < count; i++) {
            watches[i] =
                    switch (i % 10) {
                        case 0 ->
                                MATTERS[i / 10 % MATTERS.length].replaceAll("^\\S+ ", "")
                                        + " "
                                        + "(roto OR error OR avería OR \""
                                        + corpus.word(400 + i)
                                        + "\")";
                        case 1 -> "\"" + HAPPENINGS[i / 10 % HAPPENINGS.length] + "\" -gracias";
                        default -> corpus.watch();
                    };
        }
        return watches;
    }
}
