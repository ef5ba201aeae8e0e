import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the locked dependencies of a module, one line for each artifact, between the marks {@code <!-- lock -->} and
 * {@code <!-- /lock -->} of its {@code pom.xml}. What is wanted stands in its {@code roots.txt}.
 *
 * <p>Google's POMs are made for Gradle: hard ranges, and an empty shell beside each multiplatform artifact. Maven takes the nearest
 * version where Gradle takes the highest. So this follows the POMs once, the highest version wins, and the shells are dropped.
 *
 * <pre>java android-app/Lock.java android-app/libraries [repository URL]...</pre>
 */
class Lock {
    private static final List<String> CENTRAL_AND_GOOGLE =
            List.of("https://repo.maven.apache.org/maven2", "https://dl.google.com/dl/android/maven2");
    private static final Pattern VERSION = Pattern.compile("\\d[\\w.+-]*");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final List<String> repositories;
    private final Map<String, Optional<Element>> poms = new HashMap<>();
    private final Map<String, String> versions = new TreeMap<>();

    Lock(List<String> repositories) {
        this.repositories = repositories;
    }

    public static void main(String[] args) throws Exception {
        var module = Path.of(args[0]);
        var repositories = args.length > 1 ? List.of(args).subList(1, args.length) : CENTRAL_AND_GOOGLE;
        var wanted = Files.readAllLines(module.resolve("roots.txt"));
        var roots = wanted.stream().filter(line -> line.contains(":") && !line.startsWith("#")).toList();
        var lines = new ArrayList<>(new Lock(repositories).resolve(roots));
        var elsewhere = String.join("", othersOf(module, wanted));
        lines.removeIf(line -> elsewhere.contains(line.substring(0, line.indexOf("<version>"))));
        var pom = module.resolve("pom.xml");
        var text = Files.readString(pom);
        var from = text.indexOf("<!-- lock -->") + "<!-- lock -->".length();
        var to = text.indexOf("<!-- /lock -->");
        Files.writeString(pom, text.substring(0, from) + "\n" + String.join("", lines) + "    " + text.substring(to));
        System.out.println(lines.size() + " artifacts");
    }

    /** What the modules have that a line such as {@code without ../libraries} names. */
    private static List<String> othersOf(Path module, List<String> wanted) throws Exception {
        var poms = new ArrayList<String>();
        for (var line : wanted) {
            if (line.startsWith("without ")) {
                poms.add(Files.readString(module.resolve(line.substring("without ".length())).resolve("pom.xml")));
            }
        }
        return poms;
    }

    private List<String> resolve(List<String> roots) throws Exception {
        var open = new ArrayDeque<String>();
        for (var root : roots) {
            var at = root.lastIndexOf(':');
            take(root.substring(0, at), root.substring(at + 1), open);
        }
        while (!open.isEmpty()) {
            var artifact = open.removeFirst();
            for (var wanted : dependencies(artifact, versions.get(artifact)).entrySet()) {
                take(forAndroid(wanted.getKey(), wanted.getValue()), wanted.getValue(), open);
            }
        }
        var lines = new ArrayList<String>();
        for (var entry : versions.entrySet()) {
            var packaging = textOf(pom(entry.getKey(), entry.getValue()), "packaging", "jar");
            var shell = versions.containsKey(entry.getKey() + "-android") || versions.containsKey(entry.getKey() + "-jvm");
            if (!shell && !packaging.equals("pom")) {
                lines.add(line(entry.getKey(), entry.getValue(), packaging.equals("aar")));
            }
        }
        return lines;
    }

    private void take(String artifact, String version, ArrayDeque<String> open) {
        var known = versions.get(artifact);
        if (known == null || compare(version, known) > 0) {
            versions.put(artifact, version);
            open.add(artifact);
        }
    }

    /** A shell's POM leads to the artifact for servers, where one for Android may stand beside it. */
    private String forAndroid(String artifact, String version) throws Exception {
        var android = artifact.replaceAll("-jvm$", "-android");
        return find(android, version).isPresent() ? android : artifact;
    }

    private Map<String, String> dependencies(String artifact, String version) throws Exception {
        var pom = pom(artifact, version);
        var managed = new HashMap<String, String>();
        for (var management : children(pom, "dependencyManagement")) {
            collect(pom, management, managed, true);
        }
        var wanted = new HashMap<String, String>(managed);
        var direct = new HashMap<String, String>();
        collect(pom, pom, direct, false);
        direct.replaceAll((name, given) -> given.isEmpty() ? wanted.getOrDefault(name, "") : given);
        direct.values().removeIf(String::isEmpty);
        return direct;
    }

    private void collect(Element pom, Element parent, Map<String, String> into, boolean anyScope) {
        for (var list : children(parent, "dependencies")) {
            for (var dependency : children(list, "dependency")) {
                var scope = textOf(dependency, "scope", "compile");
                var used = scope.equals("compile") || scope.equals("runtime");
                if ((anyScope || used) && !textOf(dependency, "optional", "").equals("true")) {
                    var name = filled(pom, textOf(dependency, "groupId", "")) + ":" + textOf(dependency, "artifactId", "");
                    var version = VERSION.matcher(filled(pom, textOf(dependency, "version", "")));
                    into.put(name, version.find() ? version.group() : "");
                }
            }
        }
    }

    private String filled(Element pom, String value) {
        var text = value.replace("${project.version}", textOf(pom, "version", ""))
                .replace("${project.groupId}", textOf(pom, "groupId", ""));
        for (var properties : children(pom, "properties")) {
            for (Node node = properties.getFirstChild(); node != null; node = node.getNextSibling()) {
                text = text.replace("${" + node.getNodeName() + "}", node.getTextContent().strip());
            }
        }
        return text;
    }

    private Element pom(String artifact, String version) throws Exception {
        return find(artifact, version).orElseThrow(() -> new IllegalStateException("No POM of " + artifact + ":" + version));
    }

    private Optional<Element> find(String artifact, String version) throws Exception {
        var key = artifact + ":" + version;
        if (!poms.containsKey(key)) {
            poms.put(key, fetched(artifact, version));
        }
        return poms.get(key);
    }

    private Optional<Element> fetched(String artifact, String version) throws Exception {
        var parts = artifact.split(":");
        var path = "/" + parts[0].replace('.', '/') + "/" + parts[1] + "/" + version + "/" + parts[1] + "-" + version + ".pom";
        for (var repository : repositories) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(repository + path)).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    return Optional.of(
                            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(body).getDocumentElement());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String textOf(Element parent, String name, String otherwise) {
        var found = children(parent, name);
        return found.isEmpty() ? otherwise : found.getFirst().getTextContent().strip();
    }

    private static int compare(String one, String other) {
        var left = one.split("[.-]");
        var right = other.split("[.-]");
        for (var i = 0; i < Math.max(left.length, right.length); i++) {
            var difference = number(left, i) - number(right, i);
            if (difference != 0) {
                return difference;
            }
        }
        // 1.0.0 is later than 1.0.0-rc01.
        return right.length - left.length;
    }

    private static int number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d+") ? Integer.parseInt(parts[i]) : 0;
    }

    private static String line(String artifact, String version, boolean aar) {
        var parts = artifact.split(":");
        return "    <dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>" + version
                + "</version>" + (aar ? "<type>aar</type><optional>true</optional>" : "")
                + "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>\n";
    }
}
