package org.tertulia.operations.demo;

import static org.tertulia.operations.demo.Colleague.ANA;
import static org.tertulia.operations.demo.Colleague.BEA;
import static org.tertulia.operations.demo.Colleague.CARLA;
import static org.tertulia.operations.demo.Scene.inPrivate;
import static org.tertulia.operations.demo.Scene.inPublic;

import java.time.Duration;
import java.util.List;
import org.tertulia.inbox.Reason;
import org.tertulia.operations.demo.Scene.Fate.Answered;
import org.tertulia.operations.demo.Scene.Fate.Closed;
import org.tertulia.operations.demo.Scene.Fate.Dismissed;
import org.tertulia.operations.demo.Scene.Fate.Doubted;
import org.tertulia.operations.demo.Scene.Fate.Held;
import org.tertulia.operations.demo.Scene.Fate.Returned;
import org.tertulia.operations.demo.Scene.Fate.Waits;

/** What is said to Olmo, who make furniture; each customer once, the oldest first. */
final class Scenes {

    static final List<Scene> ALL =
            List.of(
                    inPublic(
                            "Rosario Peña",
                            Duration.ofHours(30),
                            "El tapizado de la butaca se ha abierto por la costura al mes de comprarla. Así no.",
                            new Closed(
                                    CARLA,
                                    "Rosario, tienes razón: un mes no es nada. Pasamos el jueves a recogerla y"
                                            + " te dejamos otra mientras la arreglamos, sin coste.")),
                    inPublic(
                            "Darío Mora",
                            Duration.ofHours(26),
                            "Llevo tres semanas esperando la factura de mi mesa. ¿De verdad nadie puede mandarme"
                                    + " un PDF?",
                            new Waits()),
                    inPublic(
                            "Lucía Sanz",
                            Duration.ofMinutes(23 * 60 + 40),
                            "¿Abrís en domingo? Querría ver las sillas antes de decidirme.",
                            new Waits()),
                    inPublic(
                            "Camila Restrepo",
                            Duration.ofHours(11),
                            "Buenas, ¿me pueden confirmar si el barniz de la mesa es apto para el cuarto de un"
                                    + " bebé?",
                            new Returned(
                                    ANA,
                                    "Hola, Camila. Sí: es al agua y cumple la norma de juguetes (EN 71-3). Déjalo"
                                            + " airear dos días antes de usarla.",
                                    "Mil gracias. Otra cosita: ¿lo venden también por litro?")),
                    inPrivate(
                            "Martín Quiroga",
                            Duration.ofHours(9),
                            "Che, pedí el banco chico y me mandaron el grande. ¿Cómo hacemos para cambiarlo?",
                            new Answered(
                                    ANA,
                                    "Hola, Martín. Perdona el lío: el miércoles pasa el mensajero con el banco"
                                            + " chico y se lleva el grande. No pagás nada.")),
                    inPublic(
                            "Emily Carter",
                            Duration.ofHours(7),
                            "Is the oak desk coming back in stock? I have missed it twice now.",
                            new Closed(
                                    BEA,
                                    "Hi Emily, it is back on Thursday. I have put one aside for you until Sunday,"
                                            + " under your name.")),
                    inPublic(
                            "Pau Ferrer",
                            Duration.ofHours(5),
                            "La estantería llegó ayer y es preciosa. Gracias por cómo venía embalada.",
                            new Dismissed(BEA, Reason.THANKS)),
                    inPublic(
                            "Ximena Ortiz",
                            Duration.ofHours(4),
                            "Oigan, ¿hacen envíos a Guadalajara? No encuentro la opción en la página y quiero"
                                    + " comprar el escritorio.",
                            new Held(ANA)),
                    inPublic(
                            "Iker Etxebarria",
                            Duration.ofHours(2),
                            "Mesa Olmo contra mesa Nogalia: la vuestra baila menos, la suya cuesta 80 euros"
                                    + " menos. Convencedme.",
                            new Waits()),
                    inPublic(
                            "Priya Nair",
                            Duration.ofMinutes(95),
                            "Just saw the video of your repair workshop. More brands should teach this. Do you"
                                    + " run it in English?",
                            new Held(BEA)),
                    inPublic(
                            "Gema Pardo",
                            Duration.ofMinutes(85),
                            "¿Seguís teniendo la banqueta alta de haya? En la tienda no la veo.",
                            new Doubted(
                                    ANA,
                                    "Hola, Gema. Quedan cuatro en el almacén: te guardo una hasta el"
                                            + " sábado.")),
                    inPublic(
                            "Ofertas Rápidas",
                            Duration.ofMinutes(70),
                            "Gana dinero desde casa sin hacer nada, mira mi perfil.",
                            new Dismissed(BEA, Reason.SPAM)),
                    inPublic(
                            "Tom Weller",
                            Duration.ofMinutes(40),
                            "Third time your website logs me out at the checkout. Do you even want my money?",
                            new Waits()),
                    inPrivate(
                            "Nuria Vidal",
                            Duration.ofMinutes(12),
                            "Os escribo por aquí para no airear mi dirección: el pedido 4471 va a la calle"
                                    + " equivocada. ¿Podéis cambiarlo hoy?",
                            new Waits()));

    private Scenes() {}
}
