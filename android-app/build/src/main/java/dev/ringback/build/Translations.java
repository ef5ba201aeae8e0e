package dev.ringback.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The app speaks every one of its languages in full: what it says in one, it says in all, with the same values filled in. */
final class Translations {
    private static final Pattern LANGUAGE = Pattern.compile("values-([a-z]{2}|b\\+[\\w+]+)");
    private static final Pattern FILLED_IN = Pattern.compile("%(?:\\d+\\$)?[sd]");

    private Translations() {}

    static void check(Path resources) throws IOException {
        var original = wordsOf(resources.resolve("values"));
        var wrong = new ArrayList<String>();
        try (var folders = Files.list(resources)) {
            for (var folder : folders.sorted().toList()) {
                var name = folder.getFileName().toString();
                if (LANGUAGE.matcher(name).matches()) {
                    wrong.addAll(compare(name, original, wordsOf(folder)));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new BuildFailure(String.join("\n", wrong));
        }
    }

    private static List<String> compare(String folder, Map<String, String> original, Map<String, String> translated) {
        var wrong = new ArrayList<String>();
        original.forEach((name, words) -> {
            var translation = translated.get(name);
            if (translation == null) {
                wrong.add(folder + " lacks " + name);
            } else if (!filledIn(words).equals(filledIn(translation))) {
                wrong.add(folder + " fills other values into " + name + ": " + filledIn(words) + " became "
                        + filledIn(translation));
            }
        });
        translated.keySet().stream()
                .filter(name -> !original.containsKey(name))
                .forEach(name -> wrong.add(folder + " has " + name + ", which values has not"));
        return wrong;
    }

    private static String filledIn(String words) {
        return FILLED_IN
                .matcher(words)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> wordsOf(Path folder) throws IOException {
        var words = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var root = parsed(file);
                for (var kind : List.of("string", "plurals", "string-array")) {
                    var elements = root.getElementsByTagName(kind);
                    for (var i = 0; i < elements.getLength(); i++) {
                        var element = (Element) elements.item(i);
                        if (!element.getAttribute("translatable").equals("false")) {
                            words.put(kind + " " + element.getAttribute("name"), element.getTextContent());
                        }
                    }
                }
            }
        }
        return words;
    }

    private static Element parsed(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new BuildFailure(file + " cannot be read: " + e.getMessage());
        }
    }
}
