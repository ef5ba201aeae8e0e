package dev.ringback.texting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What telephones and mail programs write by themselves: reactions as Apple's, Google's and Samsung's telephones send them to one that knows none,
 * signatures, what is answered to, and automatic answers; in English, Spanish and French. Compared without capitals and accents.
 */
final class MachineWords {

    private static final String FEELING =
            "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{200D}\\x{20E3}]+";
    private static final String SOMETHING = "[^“”\"«»]{1,30}";

    /** How a reaction begins; what it is to follows. */
    private static final String REACTION = either(
            "(?:dis)?liked",
            "loved",
            "laughed at",
            "emphasi[sz]ed",
            "questioned",
            "exclaimed",
            "reacted (?:with )?(?:a sticker|" + FEELING + ") to",
            "removed (?:an? )?(?:like|heart|love|laugh|exclamation(?: mark)?|question mark|dislike|sticker|reaction|"
                    + FEELING + ")(?: reaction)? from",
            FEELING + " ?(?:to|removed from|a|para|en|sur|retire de|eliminado de)",
            "(?:a (?:\\p{L}{1,20} )?|ha )?(?:no )?(?:le|me) (?:gusto|encanto|gusta|encanta)",
            "le dio (?:un )?(?:me gusta|me encanta) a",
            "(?:curtiu|amou|gefallt|gostou de)",
            "se (?:rio|ha reido) de",
            "(?:ha )?(?:enfatiz|exclam|cuestion|pregunt|resalt|destac)(?:o|ado)",
            "(?:ha )?reaccion(?:o|ado) (?:con )?" + FEELING + " a",
            "(?:elimino|quito|ha eliminado|ha quitado) (?:una? )?" + SOMETHING + " (?:de|a)",
            "n'a pas aime",
            "a (?:aime|adore|ri de|souligne|questionne|mis en question|exclame)",
            "a reagi (?:avec |par )?" + FEELING + " a",
            "a (?:supprime|retire) " + SOMETHING + " (?:de|du|a)",
            "a (?:attribue la mention|ajoute une?|retire une?|supprime une?) [«“\"][^«»“”\"]{1,20}[»”\"] (?:a|de|du)",
            "(?:ha )?marc(?:o|ado) (?:con|como) (?:un )?[«“\"]?(?:me gusta|me encanta|no me gusta|jaja|interesante)[»”\"]?");

    private static final String THING = "(?:an?|[0-9]{1,2}|your|the|this|una?|tu|su|el|la|une?|votre|le) "
            + either(
                    "(?:animated )?images?",
                    "photos?",
                    "pictures?",
                    "videos?(?: note)?",
                    "memoji",
                    "audio recording",
                    "digital touch message",
                    "attachments",
                    "movie",
                    "gif",
                    "audio(?: message)?",
                    "voice (?:message|note|memo)",
                    "attachment",
                    "(?:text )?message",
                    "text",
                    "location",
                    "contact",
                    "link",
                    "sticker",
                    "file",
                    "document",
                    "imagen",
                    "foto",
                    "pelicula",
                    "mensaje(?: de (?:voz|audio))?",
                    "archivo(?: adjunto)?",
                    "adjunto",
                    "ubicacion",
                    "contacto",
                    "enlace",
                    "piece jointe",
                    "message vocal")
            + "\\b";

    /** In a group the telephone says whose it is; only where our own words follow. */
    static final Pattern REACTION_OF_ONE = Pattern.compile(
            "^[\\p{L}][\\p{L} .'-]{0,30} (?:(?:dis)?liked|loved|laughed at|emphasi[sz]ed|questioned)\\s*(?=[“\"«])");

    static final Pattern REACTION_TO_WORDS = Pattern.compile("^" + REACTION + "\\s*(?=[“”\"«„‟‘'])");
    static final Pattern REACTION_TO_A_THING = Pattern.compile("^" + REACTION + "\\s+" + THING + "[.!]?");

    static final Pattern QUOTED_LINE = Pattern.compile("\\s*[>|](?:[>|\\s]*[\\p{L}\\p{N}\\p{Pi}\"].*|\\s*)");

    /** What a company's text looks like: it says whose it is, or how to have no more. */
    static final Pattern A_COMPANYS = Pattern.compile(
            "[\\p{L}\\p{N}][^:.!?]{2,40}: .*|.*\\b(?:reply|text|send|responda|envie|mande|repondez|textez)\\b.{0,12}\\b(?:stop|alto|arret)\\b.*",
            Pattern.DOTALL);

    private static final String BEFORE_MAIL = either(
            "on .{4,160} wrote:",
            "el .{4,160} escribio:",
            "le .{4,160} a ecrit ?:",
            "-{2,} ?(?:original|forwarded) message ?-{2,}.*",
            "(?:begin|inicio de?l?) (?:forwarded message|mensaje reenviado).*",
            "-{2,} ?mensaje (?:original|reenviado) ?-{2,}.*",
            "-{2,} ?message (?:d'origine|transfere) ?-{2,}.*");

    /** What a mail program puts before what is answered to, or sent on. */
    static final Pattern ANSWERED_TO = Pattern.compile("\\s*" + BEFORE_MAIL + "\\s*");

    /** The same, and what follows it. */
    static final Pattern HEADER = Pattern.compile("\\s*"
            + either(
                    BEFORE_MAIL,
                    "[-_]{3,}",
                    "(?:from|de|to|para|sent|enviado|date|fecha|envoye|cc) ?:.{0,160}",
                    "(?:subject|asunto|objet) ?:\\s*(?:(?:re|fwd?|rv|tr) ?:.{0,160})?")
            + "\\s*");

    /** What a mail is about, which its sender wrote. */
    static final Pattern SUBJECT = Pattern.compile("\\s*(?:subject|asunto|objet) ?:\\s*(?=\\S)");

    /** The head of a mail says from whom it is, and one of these. */
    static final Pattern MAIL_FROM = Pattern.compile("\\s*(?:from|de) ?:.{0,160}");

    static final Pattern MAIL_FIELD =
            Pattern.compile("\\s*(?:sent|enviado|date|fecha|envoye|subject|asunto|objet) ?:.{0,160}");

    private static final String DEVICE =
            "(?:i(?:phone|pad|pod|os|mac|cloud)|android|galaxy|samsung|motorola|moto|pixel|google|huawei|lg|nokia|oneplus|blackberry"
                    + "|windows|yahoo|outlook|gmail|hotmail|aol|proton ?mail|mail|e-?mail|correo|courriel|verizon|at&t|t-mobile|phone|smartphone|tablet|mobile|cell|device"
                    + "|movil|celular|telefono|telephone|cellulaire|tablette|tableta|siri|carplay|apple watch|watch|textnow|messages?|web|app|application)";

    /** What may follow the device: which model it is, and whose network. */
    private static final String TAIL = "\\b(?:,? (?:" + DEVICE
            + "|pro|max|plus|ultra|mini|note|edge|fold|flip|lte|[2-6]g|[0-9]{1,2}[a-z]{0,2}|wireless|network|telcel|movistar|claro|bell|rogers|telus|videotron|fido|koodo|sprint|cricket|powered|by|on|the|a|an|for|de|et))*"
            + "\\W*";

    /** What a telephone puts beneath every text, also at the end of its last line. */
    static final Pattern SIGNATURE = Pattern.compile("(?:^|\\s)"
            + either(
                    "(?:sent|typed|dictated) (?:from|via|using|with|by|on) (?:my |a |an |the )?(?:[\\p{L}\\p{N}-]+ ){0,3}?"
                            + DEVICE + TAIL,
                    "(?:get|sent from) outlook for .{1,40}",
                    "(?:enviado|enviada|mandado) (?:desde|de|con|por) (?:mi |un |el |la )?(?:[\\p{L}\\p{N}-]+ ){0,3}?"
                            + DEVICE + TAIL,
                    "obtener outlook para .{1,40}",
                    "envoye (?:depuis|de|a partir de|avec|par) (?:mon |ma |un |une |l')?(?:[\\p{L}\\p{N}-]+ ){0,3}?"
                            + DEVICE + TAIL,
                    "(?:telecharger|obtenez) outlook pour .{1,40}")
            + "\\s*$");

    /** The same before words on the same line: there it begins the line. */
    static final Pattern SIGNATURE_BEFORE =
            Pattern.compile("^(?:sent|enviado|envoye) (?:from|desde|de|depuis) (?:my |mi |mon |ma )" + DEVICE + TAIL
                    + "(?=[\\p{L}\\p{N}])");

    /** Beneath this line stands who somebody is (RFC 3676, section 4.3). */
    static final Pattern SIGNED = Pattern.compile("-- ");

    private static final String LATER = either(
            "(?:will|'ll) (?:respond|reply|return|get back|be back|answer)",
            "limited access",
            "(?:up)?on my return",
            "when i (?:return|get back|am back)",
            "(?:if|for) (?:this is |it's |it is )?(?:urgent|immediate)");

    /** An answer that nobody wrote. What could as well be a person's is none. */
    static final Pattern AUTOMATIC = Pattern.compile(either(
            "^\\W*auto(?:mat(?:ic|ed|ique))?[ -]?(?:reply|response|respuesta|message|answer)\\b",
            "^\\W*(?:respuesta automatica|mensaje automatico|reponse automatique|message automatique|absence du bureau)",
            "^\\W*(?:out of (?:the )?office|fuera de (?:la )?oficina)\\s*(?::|-|re\\b|reply|$)",
            "\\bthis (?:is an auto(?:mat(?:ic|ed))?|message was sent automatically)\\b",
            "\\beste es un mensaje automatico\\b",
            "\\bceci est (?:un message|une reponse) automatique\\b",
            "\\bthis (?:number|line|inbox|mailbox) (?:is not (?:being )?monitored|is unmonitored|does not (?:accept|receive|support) (?:texts?|sms|incoming|messages|replies))",
            "\\bce numero (?:n'est pas (?:surveille|verifie)|ne (?:recoit|prend|accepte) pas)",
            "\\beste (?:numero|buzon|linea) no (?:esta (?:monitoread|supervisad|vigilad|atendid)[oa]|(?:recibe|acepta) (?:mensajes|textos|respuestas|sms))",
            "\\byou (?:have|'ve) (?:been |successfully )+(?:unsubscribed|opted out|removed)\\b",
            "\\breply start to (?:re-?subscribe|opt back in|receive)",
            "^\\W*(?:(?:hi|hello)\\W+)?thank(?:s| you) for (?:contacting|reaching out to|texting|messaging|your interest in|choosing) (?!me\\b|us\\b|back\\b)[^?]{0,300}"
                    + either(
                            "our (?:office |business )?hours",
                            "we(?:'re| are) (?:currently )?closed",
                            "(?:will|'ll) (?:get back|respond|reply|be in touch)",
                            "as soon as (?:possible|we can)",
                            "(?:reply|text) stop",
                            "msg (?:&|and) data",
                            "automated"),
            "^\\W*free ?msg\\b",
            "\\bunable to (?:send|deliver|receive) (?:this |your )?(?:text )?message\\b",
            "\\bmessage blocking is active\\b",
            "\\bsent automatically\\b",
            "\\bsent from my car\\b",
            "\\b(?:subscriber|number|person|customer) you (?:are|were|have) (?:texting|texted|trying to (?:reach|text)|dialed|called)"
                    + " (?:can ?not|does not|is (?:not|un|currently))",
            "\\bm(?:sg|essage)s? (?:&|and) data rates may apply\\b",
            "^\\W*gracias por (?:contactar|comunicarse|escribir)[^?]{0,300}(?:horario|responderemos|en breve|a la brevedad|lo antes posible)",
            "^\\W*merci (?:de nous avoir|d'avoir) (?:contacte|communique|ecrit|joint)[^?]{0,300}(?:heures|repond|brefs? delais?|rappel|surveille)",
            "\\bdo not disturb while driving\\b",
            "^\\W*(?:i'm|i am) (?:currently |now )?driving\\b[^?]{0,40}(?:i'll|i will) (?:see|get|reply|respond) ",
            "^\\W*estoy (?:conduciendo|manejando)\\b[^?]{0,80}(?:no molestar|vere|respondere|automatic)",
            "^\\W*je (?:conduis|suis au volant)\\b[^?]{0,100}(?:ne pas deranger|verrai|repondrai|automatiq)",
            "\\b(?:out of (?:the )?office|on vacation|on leave|away from my (?:desk|phone))\\b[^?]{0,200}" + LATER));

    /** What telephones say for who is driving, before or after what they may write themselves. */
    static final Pattern ASIDE = Pattern.compile(either(
            "\\(?i'm driving with (?:do not disturb|driving focus|focus)[^.]{0,40}(?:turned )?on\\. i'll see your message when i get where i'm going\\.?\\)?",
            "\\(?i'm (?:driving and )?not receiving notifications\\. if this is urgent, reply .{1,20} to send a notification through with your original message\\.?\\)?",
            "i'm driving right now ?[-–—,.] ?i'll (?:get back to you|call you back|text you|reply) later\\.?"));

    private MachineWords() {}

    private static String either(String... forms) {
        return "(?:" + String.join("|", List.of(forms)) + ")";
    }
}
