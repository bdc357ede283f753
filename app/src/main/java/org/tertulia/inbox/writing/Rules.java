package org.tertulia.inbox.writing;

import java.util.List;
import java.util.regex.Pattern;

/** What the hints on tone look for, in Spanish and in English. */
final class Rules {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Words that only tú says. */
    static final Pattern CLOSE =
            words(
                    "tú|ti|contigo|tuy[oa]s?|tu|tus|te|puedes|quieres|tienes|necesitas|eres|estás|has|sabes|dinos|cuéntanos"
                            + "|escríbenos|mándanos|envíanos|dime|perdona|disculpa|mira|prueba|avísanos|gracias a ti");

    /** Words that only usted says. */
    static final Pattern FORMAL =
            words(
                    "ustedes|usted|díganos|cuéntenos|escríbanos|envíenos|mándenos|indíquenos|háganos|disculpe|perdone"
                            + "|avísenos|le rogamos|le informamos|le agradecemos|le pedimos|su pedido|su mensaje|su consulta"
                            + "|sus datos|su paciencia|su reclamación|su compra");

    /** English among friends; no word that is Spanish too. */
    static final Pattern CASUAL =
            words(
                    "hey|hiya|hi there|hi guys|you guys|gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|ain['’]t|y['’]all"
                            + "|yeah|yep|yup|nope|nah|okey-dokey|no worries|no prob|cool|awesome|super happy|oops|whoops"
                            + "|thx|pls|btw|lol|omg|fyi|asap|cheers|take care|see ya|hang tight|bear with us|our bad|my bad"
                            + "|hit us up|drop us a line|shoot us|reach out anytime");

    /** English of letters. */
    static final Pattern STIFF =
            words(
                    "dear sir|dear madam|dear sir or madam|dear sir/madam|to whom it may concern|we regret to inform you"
                            + "|we wish to inform you|we hereby|hereby|herewith|aforementioned|pursuant to|in respect of"
                            + "|with regard to your enquiry|we acknowledge receipt|yours faithfully|yours sincerely"
                            + "|kindly be informed|should you require|henceforth|the undersigned");

    /** What a person would not say aloud. */
    static final Pattern ROBOT_ES =
            words(
                    "lamentamos las molestias ocasionadas|lamentamos los inconvenientes|disculpe las molestias"
                            + "|disculpa las molestias|rogamos disculpe|agradecemos su comprensión|agradecemos tu comprensión"
                            + "|gracias por contactar con nosotros|gracias por ponerse en contacto|gracias por ponerte en contacto"
                            + "|su opinión es muy importante|tu opinión es muy importante|quedamos a su disposición"
                            + "|quedamos a tu disposición|estimado cliente|estimado usuario|estimada clienta"
                            + "|hemos procedido a|procederemos a|a la mayor brevedad|en la mayor brevedad"
                            + "|trasladado al departamento correspondiente|reciba un cordial saludo");

    static final Pattern ROBOT_EN =
            words(
                    "we apologi[sz]e for any inconvenience|sorry for any inconvenience|thank you for contacting us"
                            + "|thank you for reaching out|your call is important|your feedback is important"
                            + "|your opinion is important|dear customer|dear user|valued customer|at your earliest convenience"
                            + "|we will proceed to|please be advised|do not hesitate to contact|rest assured"
                            + "|kindly note|as per our policy");

    /** A complaint is greeted, or thanked, or regretted; else it reads as if nobody were there. */
    static final Pattern KIND =
            words(
                    "hola|buenos días|buenas tardes|buenas noches|buenas|gracias|agradecemos|sentimos|siento|lamentamos|perdona"
                            + "|perdone|disculpa|disculpe|perdón|tienes razón|tiene razón|hello|hi|hey|dear|thanks|thank you|sorry"
                            + "|apologies|apologi[sz]e|good morning|good afternoon|good evening|you are right|you're right|you’re right");

    /** Names that are written in capitals and shout at nobody. */
    static final List<String> INITIALS =
            List.of("IBAN", "RGPD", "GDPR", "PDF", "HTML", "HTTPS", "IRPF", "ISBN", "USA", "EEUU");

    private Rules() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", FLAGS);
    }
}
