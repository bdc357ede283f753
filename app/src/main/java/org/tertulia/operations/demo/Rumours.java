package org.tertulia.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** What people in forums said of furniture makers in fourteen days: always the same things. */
final class Rumours {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SEED = 1042;

    /** How much was said on each day, today last; a late lorry makes the wave. */
    private static final int[] A_DAY = {9, 11, 8, 12, 10, 7, 13, 11, 14, 47, 34, 19, 12, 8};

    private static final int LORRY = 9;

    private static final List<String> WHO =
            List.of(
                    "Marta Gil",
                    "Julen Arana",
                    "Sofía Rivas",
                    "Oriol Camps",
                    "Hugo Prieto",
                    "Valentina Ríos",
                    "Diego Lozano",
                    "Carmen Ibáñez",
                    "Noa Ferreiro",
                    "Grace Hall",
                    "Liam Byrne",
                    "Aisha Khan",
                    "Bruno Sáez",
                    "Elena Duarte");

    private static final List<String> THINGS =
            List.of("mesa", "estantería", "butaca", "cama", "silla", "mesilla");

    private static final List<String> USUAL =
            List.of(
                    "¿Alguien tiene una %s de Olmo? ¿Aguanta bien los años?",
                    "Estreno %s de Olmo y huele a madera de verdad.",
                    "Entre Olmo y Nogalia, para una %s me quedo con Olmo.",
                    "Nogalia ha bajado los precios: la %s sale casi a la mitad.",
                    "En Nogalia me montaron la %s en veinte minutos.",
                    "¿Dónde puedo reparar una %s antigua sin que me cueste un riñón?",
                    "Fui al taller de Olmo y salí con la %s reparada. Un diez.",
                    "A mi %s de Olmo se le ha soltado una pata, ¿es difícil de reparar?",
                    "Todavía espero la factura de la %s que compré en Olmo.",
                    "Pedido hecho en Olmo: una %s. A ver cuánto tarda.",
                    "Olmo has the nicest oak I have seen in years, worth the wait.",
                    "My Nogalia order came without screws. Again.",
                    "Does anybody repair Olmo chairs in town, or only their own workshop?");

    private static final List<String> LATE =
            List.of(
                    "El camión de Olmo no ha venido. Día libre perdido esperando la %s.",
                    "¿A alguien más le han retrasado el pedido de Olmo? Mi %s iba a llegar hoy.",
                    "Olmo dice que el reparto va con tres días de retraso. Adiós, %s.",
                    "Otro correo de Olmo: mi pedido se retrasa. Al menos avisan.",
                    "Third delivery date for my Olmo order. I want to believe.",
                    "Lo de Olmo con los repartos esta semana no tiene nombre. ¿Y mi %s?");

    /** What everybody finds out within an hour of this moment: an alert has to tell of it. */
    private static final List<String> DOWN =
            List.of(
                    "La web de Olmo no carga. ¿Os pasa también?",
                    "Olmo: error 500 al pagar. Llevo tres intentos y me han cobrado dos veces.",
                    "Imposible entrar en la tienda de Olmo, se queda en blanco. Vaya desastre.",
                    "Se ha caído la página de Olmo justo cuando iba a pagar. Qué rabia.",
                    "Olmo's website is down and so is my patience.",
                    "No puedo ver mi pedido en Olmo, la web está caída y nadie contesta.");

    private static final int MINUTES_DOWN = 50;

    private Rumours() {}

    /** A line of JSON for each, none later than this moment. */
    static String until(Instant now) {
        var random = new Random(SEED);
        var lines = new StringBuilder();
        var n = 0;
        for (var day = 0; day < A_DAY.length; day++) {
            for (var i = 0; i < A_DAY[day]; i++) {
                var ago =
                        Duration.ofDays(A_DAY.length - 1L - day).plusMinutes(random.nextInt(1440));
                lines.append(line(n++, text(random, day), one(WHO, random), now.minus(ago)))
                        .append('\n');
            }
        }
        for (var i = 0; i < WHO.size(); i++) {
            var at = now.minus(Duration.ofMinutes(MINUTES_DOWN - 3L * i));
            var said = DOWN.get(i % DOWN.size());
            lines.append(line(n++, said, WHO.get(i), at)).append('\n');
        }
        return lines.toString();
    }

    private static String text(Random random, int day) {
        var late = day >= LORRY && random.nextInt(day - LORRY + 4) < 3;
        return one(late ? LATE : USUAL, random).formatted(one(THINGS, random));
    }

    private static String line(int n, String text, String who, Instant at) {
        var line = JSON.createObjectNode();
        line.put("remoteId", "rumour-" + n);
        line.putObject("author").put("handle", who.split(" ")[0]).put("name", who);
        return JSON.writeValueAsString(line.put("text", text).put("at", at.toString()));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
