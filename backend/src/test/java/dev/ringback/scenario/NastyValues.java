package dev.ringback.scenario;

import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What nobody should send and somebody will, by what stands in its place. Where it can, it carries a word that must not reach the log. */
enum NastyValues {
    TEXT(texts()),
    IDENTITY(identities()),
    /** Under which a request may be repeated; one mechanism takes it, whatever the mutation. */
    KEY(keys()),
    /** What stands in a form's field. */
    FIELD(List.of(
            "",
            "\u200b\u3164",
            "\0",
            NastyValues.word() + "\0" + NastyValues.word(),
            "\u001b[31m\u202e" + NastyValues.word() + "\u0301".repeat(30) + "\uffff",
            "{\"$ne\":null} .*[( ${jndi:ldap://x} %s%n</script>'; DROP TABLE --" + NastyValues.word(),
            "https://" + NastyValues.word() + "@[::1]:99999/%00%zz",
            "-1",
            "9".repeat(40),
            "+" + "9".repeat(40),
            NastyValues.word().repeat(3_000))),
    NUMBER(numbers()),
    TRUTH(List.of("true", 1, List.of(true), "")),
    CHOICE(List.of("", NastyValues.word(), "normal", 1, List.of())),
    MOMENT(moments()),
    OBJECT(objects()),
    LIST(lists());

    /** Nobody says it by chance. */
    static final String WORD = word();

    private final List<@Nullable Object> values;

    NastyValues(List<? extends @Nullable Object> values) {
        this.values = new ArrayList<>(values);
    }

    List<@Nullable Object> all() {
        return values;
    }

    private static String word() {
        return "Quetzalcoatlus";
    }

    /** Those that are texts, for doorways which know nothing else. */
    static List<String> onlyTexts(NastyValues... kinds) {
        return Stream.of(kinds)
                .flatMap(it -> it.all().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    private static List<@Nullable Object> texts() {
        var all = new ArrayList<@Nullable Object>(List.of(
                // nothing, written in many ways
                "",
                " \t\r\n",
                "\u00a0",
                "\u200b\u2060\ufeff\u180e",
                "\u3164\u115f\uffa0\u2800",
                "\u0301\u0301\u202e\u2066\u00ad\u034f\ufe0f\udb40\udc41",
                // no Unicode, or none that a database keeps
                "\0",
                word() + "\0" + word(),
                word() + "\ud800",
                "\udc00" + word(),
                // what is hard to show
                "\u001b[31m\u0007\u007f\u0085\u2028\ufeff\u202e" + word() + "\u0301".repeat(30) + "\uffff",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(12) + word() + "\u0430\u0435\u043e",
                "\ud83d\ude00".repeat(1_001),
                // what means something elsewhere
                "{\"$ne\":null} $where .*[(\\ " + word() + " ${jndi:ldap://x} %s%n%1$s </script>'; DROP TABLE --",
                "{customerName} {{" + word() + "}}",
                "https://" + word() + "@[::1]:99999/\u00a0?\u200b#%00%zz",
                word() + "@xn--\u00e9..invalid",
                "+1 (512) 555-0\u0661\u0662\u0663 x" + word(),
                "+" + "9".repeat(40),
                "0026-02-30",
                "24:00:61+99",
                word().repeat(5_000)));
        all.addAll(List.of(1, true, List.of(word()), Map.of("$gt", "")));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> identities() {
        var all = new ArrayList<@Nullable Object>(List.of(
                "",
                " ",
                "\u200b",
                "\0",
                word() + "\0",
                word() + "\ud800",
                "nothing/" + word(),
                "../" + word(),
                ".*",
                "[(",
                "$where",
                "{\"$ne\":null}",
                "southside",
                "northside",
                "bm90aGluZw",
                "aW5ib3g6" + "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "-1",
                "9".repeat(60),
                word().repeat(3_000),
                0,
                new BigInteger("9".repeat(60)),
                1.5,
                true,
                Map.of("$ne", "")));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> keys() {
        var all = new ArrayList<@Nullable Object>(
                List.of("", "\u200b\u3164", word() + "\0", word() + "\ud800", word().repeat(300), 7, List.of(word())));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> numbers() {
        var all = new ArrayList<@Nullable Object>(List.of(
                0,
                -1,
                101,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                1L << 31,
                Long.MIN_VALUE,
                new BigDecimal("1e400"),
                1.5,
                -0.0,
                "7",
                word(),
                true,
                List.of(1, 2)));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> moments() {
        var all = new ArrayList<@Nullable Object>(List.of(
                "0000-01-01T00:00:00Z",
                "0026-12-01T15:00:00Z",
                "0001-01-01T00:00:00+18:00",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999-18:00",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "2206-11-28T12:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-02-30T00:00:00Z",
                "2026-12-01T24:00:00Z",
                "2026-12-01T12:00:00+25:00",
                "2026-12-01T12:00:00-00:00",
                "2026-12-01T12:00:00.0000000001Z",
                "2026-12-01",
                "2026-12-01T12:00:00Z" + word(),
                "\uff12\uff10\uff12\uff16-12-01T12:00:00Z",
                "PT1H",
                "",
                "\u200b",
                "\0",
                word(),
                0,
                Long.MAX_VALUE,
                List.of("2026-12-01T12:00:00Z")));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> objects() {
        var all = new ArrayList<@Nullable Object>(
                List.of("", word(), 1, List.of(), List.of(Map.of()), Map.of(), Map.of(word(), word()), Map.of("", 1)));
        all.add(null);
        return all;
    }

    private static List<@Nullable Object> lists() {
        var all = new ArrayList<@Nullable Object>(List.of(
                List.of(),
                singletonList(null),
                nCopies(2_000, ""),
                nCopies(500, word()),
                List.of(List.of(List.of())),
                Map.of(),
                word(),
                1));
        all.add(null);
        return all;
    }
}
