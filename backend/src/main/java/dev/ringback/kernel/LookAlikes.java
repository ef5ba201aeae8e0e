package dev.ringback.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other alphabets, and fanciful ones, that nobody tells from a Latin letter.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">Unicode: confusable characters</a>
 */
final class LookAlikes {

    /** The Latin letter, then what looks like it, small or as a capital: Cyrillic, Greek, Armenian, Cherokee, small capitals, with strokes. */
    private static final String TABLE = """
            a аαɑᴀꭺᎪ
            b вβᴃʙƀᏴ
            c сϲᴄᏟ
            d ԁᴅđɖꭰᎠ
            e еεєᴇɇꭼᎬ
            f ꜰƒϝ
            g ɡɢԍցᏀ
            h нηһʜħհᎻ
            i іιɪıɩᎥ
            j јϳᴊɉʝᎫ
            k кκᴋƙᏦ
            l ӏʟłƚⳑᏞ
            m мμᴍϻᎷ
            n νɴոռƞ
            o оοᴏøօ
            p рρᴘƥᏢ
            q ԛգʠ
            r ʀɍᏒ
            s ѕꜱʂᏚ
            t тτᴛŧƭᎢ
            u ᴜʉսυ
            v ѵᴠʋᏙ
            w ԝᴡѡաᏔ
            x хχ
            y уүʏƴγ
            z ᴢƶζᏃ
            ' ’‘‛`´ʼʻ′ꞌ
            """;

    private static final int CIRCLED = 0x1F150;
    private static final int SQUARED = 0x1F170;
    private static final int LETTERS = 26;

    private static final Map<Integer, Integer> LATIN = read();

    private LookAlikes() {}

    private static Map<Integer, Integer> read() {
        var latin = new HashMap<Integer, Integer>();
        TABLE.lines()
                .forEach(line -> line.substring(2)
                        .codePoints()
                        .forEach(it -> latin.put(Character.toLowerCase(it), line.codePointAt(0))));
        return Map.copyOf(latin);
    }

    /** The letter that it looks like, or itself. */
    static int latin(int letter) {
        for (var first : new int[] {CIRCLED, SQUARED}) {
            if (letter >= first && letter < first + LETTERS) {
                return 'a' + letter - first;
            }
        }
        return LATIN.getOrDefault(letter, letter);
    }
}
