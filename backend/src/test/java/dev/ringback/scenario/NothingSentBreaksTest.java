package dev.ringback.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.kernel.Text;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in whatever place of whatever operation, it is answered, with a code where it is refused; the log tells neither of a
 * failure nor what was sent.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingSentBreaksTest {

    /** As it is sent, half a pair of surrogates is half a pair. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** What cannot be done in a demo, or only by a phone. */
    private static final List<String> NEVER_DONE = List.of("reportPushes");

    /** How one gets to the fields further below that take something. */
    private static final Map<String, String> WAYS = Map.of(
            "Customer", "customer(id: \"%s\")",
            "FollowUp", "followUp(id: \"%s\")",
            "Thread", "thread(id: \"%s\")",
            "OnCallRota", "onCallRota");

    /** As long as the first answer of a subscription may take, be it that there is none. */
    private static final Duration FIRST_ANSWER = Duration.ofMillis(400);

    /** Where any date is fine, and why. */
    private static final Map<String, String> ANY_DATE = Map.of(
            "reportPushes.input.reports.*.at",
            "A phone's clock may be off by years: what it says is only believed between the sending and now.");

    /** Days that are written as text, since they are days and no points in time. */
    private static final List<String> DAYS =
            List.of("changeCompanySettings.input.holidays.*.date", "changeOnCallRota.input.firstTurn");

    private static final List<String> SLIPS =
            List.of("0026-12-01", "0001-01-01", "1970-01-01", "2206-11-28", "9999-12-31");

    private static final List<String> OF_THE_CARRIER =
            List.of("connectCarrier", "disconnectCarrier", "changeCompanySettings");

    // Its own: what is asked here turns a whole company upside down.
    private final Database database = new Database();
    private final Server server = Server.demo(
            database,
            Map.of(
                    "ringback.allowance.points", "900000000",
                    "ringback.allowance.requests", "1000000"));
    private final Client olivia = Client.of(server, "demo-owner");
    private final GraphQLSchema schema = server.bean(GraphQlSource.class).schema();
    private final LargestRequests requests = new LargestRequests(schema, Map.of());
    private final PlayedWorld world = new PlayedWorld(server);

    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final ConcurrentSkipListSet<String> done = new ConcurrentSkipListSet<>();
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    /** First, while the company is as it was: what the carrier, browsers and apps send. */
    @Test
    @Order(1)
    void everyFieldOfEveryDoorTakesEverything(CapturedOutput log) throws Exception {
        var dan = Client.of(server, "demo-dispatcher");
        broken.clear();
        var entered = new AtomicInteger();
        inParallel(Doors.ALL, door -> {
            for (var field : door.fields()) {
                for (var value : door.values()) {
                    var status = door.enter(dan, field, value).statusCode();
                    entered.incrementAndGet();
                    if (status >= 500) {
                        broken.add("%d for %s of %s = %s".formatted(status, field, door.path(), Text.cut(value, 80)));
                    }
                }
            }
        });

        System.out.printf("%,d times through a door%n", entered.get());
        assertThat(broken).isEmpty();
        assertThat(entered.get())
                .isEqualTo(Doors.ALL.stream()
                        .mapToInt(it -> it.fields().size() * it.values().size())
                        .sum());
        assertThat(fieldsInTheCode())
                .allSatisfy(read -> assertThat(Doors.names()).anyMatch(it -> it.startsWith(read)));
        assertThat(Doors.ALL.stream()
                        .map(it -> it.path()
                                .replace("{/", "{")
                                .replace("nothing", "{textId}")
                                .replace("/0", "/{number}")))
                .as("doors that the code has")
                .containsAll(doorsInTheCode());
        assertSilence(log);
    }

    private static <T> void inParallel(Collection<T> all, Consumer<T> work) throws Exception {
        try (var hands = Executors.newFixedThreadPool(4)) {
            var begun = new ArrayList<Future<?>>();
            all.forEach(it -> begun.add(hands.submit(() -> work.accept(it))));
            for (var each : begun) {
                each.get();
            }
        }
    }

    private static Set<String> fieldsInTheCode() throws IOException {
        var read = Pattern.compile("(?:field|number|getParameter|fields\\(\\).get)\\(\"(\\w+)\"");
        try (var files = Files.list(Path.of("src/main/java/dev/ringback/twilio"))) {
            var names = new TreeSet<String>();
            for (var file : files.toList()) {
                read.matcher(Files.readString(file)).results().forEach(it -> names.add(it.group(1)));
            }
            assertThat(names).hasSizeGreaterThan(15);
            return names;
        }
    }

    /** All that somebody from outside can reach, without the demo's own. */
    private List<String> doorsInTheCode() {
        return server.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(it -> it.getHandlerMethods().entrySet().stream())
                .filter(it -> it.getValue().getBeanType().getName().matches("dev[.]ringback[.](twilio|access)[.].*"))
                .flatMap(it -> it.getKey().getPatternValues().stream())
                .filter(it -> !List.of("/signed-in", "/connect").contains(it))
                .toList();
    }

    @Test
    @Order(2)
    void everyPlaceOfEveryOperationTakesEverything(CapturedOutput log) throws Exception {
        broken.clear();
        var places = places().filter(it -> !it.kind().equals("subscription"))
                .collect(Collectors.groupingBy(
                        it -> OF_THE_CARRIER.contains(it.operation().getName())
                                ? ""
                                : it.operation().getName(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var ofTheCarrier = Objects.requireNonNull(places.remove(""));
        var watched = places().filter(it -> it.kind().equals("subscription")).toList();
        inParallel(watched, it -> it.values().all().forEach(value -> watch(it, value)));
        inParallel(places.values(), it -> it.forEach(this::fill));
        // Last, since without its carrier the company hears nothing any more.
        ofTheCarrier.forEach(this::fill);

        System.out.printf("%,d requests%n", asked.get());
        assertThat(broken).isEmpty();
        refused.keySet().removeAll(done);
        assertThat(refused.keySet())
                .as("what was never done: %s", refused)
                .containsExactlyInAnyOrderElementsOf(NEVER_DONE);
        assertThat(asked.get()).isEqualTo(expected());
        assertSilence(log);
    }

    private Stream<Place> places() {
        return Place.of(schema);
    }

    private static void assertSilence(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(NastyValues.WORD, "\tat ", " ERROR ");
    }

    /** Whatever a date is for, one that can only be a slip is refused where it stands. */
    @Test
    @Order(3)
    void noDateThatCanOnlyBeASlipIsTaken() {
        var dates = places().filter(it -> it.kind().equals("mutation"))
                .filter(it -> it.values() == NastyValues.MOMENT || DAYS.contains(it.name()))
                .toList();
        for (var place : dates) {
            for (var slip : SLIPS) {
                var isDay = DAYS.contains(place.name());
                if (!ANY_DATE.containsKey(place.name()) && !(isDay && slip.startsWith("1970"))) {
                    assertThat(refusal(place, isDay ? slip : slip + "T15:00:00Z"))
                            .as("%s = %s", place.name(), slip)
                            .isEqualTo("INVALID_INPUT " + place.fieldName());
                }
            }
        }
        assertThat(dates)
                .extracting(Place::name)
                .containsAll(DAYS)
                .containsAll(ANY_DATE.keySet())
                .hasSizeGreaterThan(14);
    }

    private String refusal(Place place, String value) {
        var error = Client.JSON
                .readTree(ask(place, value).body())
                .at("/data/" + place.operation().getName() + "/userErrors/0");
        return error.path("code").asString("taken") + " " + error.path("field").asString("");
    }

    private void fill(Place place) {
        for (var value : place.values().all()) {
            try {
                var answer = ask(place, value);
                asked.incrementAndGet();
                check(place, value, answer.statusCode(), answer.body());
            } catch (RuntimeException | AssertionError e) {
                broken.add(place.name() + " " + value + ": " + e);
            }
        }
    }

    /** What is refused is refused at once; what is watched is watched for a moment. */
    private void watch(Place place, @Nullable Object value) {
        var variables = new FittingRequests(
                        place.operation(), world.of(place.operation().getName()))
                .with(place.path(), value);
        var body = ASCII.writeValueAsString(Map.of("query", document(place, variables), "variables", variables));
        var answer = Client.HTTP.sendAsync(
                olivia.request()
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        asked.incrementAndGet();
        try {
            var said = answer.get(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            var isCoded = !said.body().contains("\"errors\"") || said.body().contains("\"code\"");
            if (said.statusCode() >= 500 || said.body().contains("INTERNAL") || !isCoded) {
                broken.add("%s = %s: %s".formatted(place.name(), Text.cut(String.valueOf(value), 80), said.body()));
            }
        } catch (TimeoutException watching) {
            answer.cancel(true);
        } catch (ExecutionException | InterruptedException e) {
            broken.add(place.name() + " " + value + ": " + e);
        }
    }

    private HttpResponse<String> ask(Place place, @Nullable Object value) {
        if (PlayedWorld.isVersioned(place.operation().getName())) {
            world.used(place.operation().getName());
        }
        var ids = world.of(place.operation().getName());
        var variables = new FittingRequests(place.operation(), ids).with(place.path(), value);
        return olivia.postBody(
                ASCII.writeValueAsString(Map.of("query", document(place, variables), "variables", variables)));
    }

    private void check(Place place, @Nullable Object value, int status, String body) {
        var answer = Client.JSON.readTree(body);
        var isCoded = answer.path("errors")
                .valueStream()
                .allMatch(it -> it.at("/extensions/code").isString());
        if (status >= 500 || body.contains("\"INTERNAL\"") || !isCoded) {
            broken.add("%s = %s: %s".formatted(place.name(), Text.cut(String.valueOf(value), 80), body));
        }
        var operation = place.operation().getName();
        if (!place.kind().equals("mutation")) {
            return;
        }
        var refusals = answer.at("/data/" + operation + "/userErrors");
        if (answer.path("errors").isEmpty() && refusals.isEmpty()) {
            done.add(operation);
            world.used(operation);
        } else if (!refusals.isEmpty()) {
            refused.put(operation, refusals.toString());
        } else {
            refused.putIfAbsent(operation, Text.cut(answer.path("errors").toString(), 300));
        }
    }

    private String document(Place place, Map<String, @Nullable Object> variables) {
        var operation = place.operation();
        var isRoot = !WAYS.containsKey(place.kind());
        var given = operation.getArguments().stream()
                .filter(it -> variables.containsKey(it.getName()))
                .toList();
        return (isRoot ? place.kind() : "query")
                + given.stream()
                        .map(it -> "$" + it.getName() + ": " + GraphQLTypeUtil.simplePrint(it.getType()))
                        .collect(joining(", ", "(", ") { "))
                + (isRoot ? "" : way(place.kind()) + " { ")
                + operation.getName()
                + given.stream().map(it -> it.getName() + ": $" + it.getName()).collect(joining(", ", "(", ")"))
                + requests.selection(operation.getType(), place.kind().equals("query") ? 2 : 1)
                + (isRoot ? " }" : " } }");
    }

    private String way(String type) {
        var way = Objects.requireNonNull(WAYS.get(type), type);
        return way.formatted(world.of(way.substring(0, way.indexOf('(') < 0 ? way.length() : way.indexOf('(')))
                .get("id"));
    }

    /** Counted once more, by what the server says of itself. */
    private int expected() {
        var types = Client.JSON
                .readTree(olivia.post(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())
                        .body())
                .at("/data/__schema");
        return types.path("types")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("OBJECT"))
                .filter(it -> !it.path("name").asString().startsWith("__"))
                .flatMap(it -> it.path("fields").valueStream())
                .flatMap(it -> it.path("args").valueStream())
                .mapToInt(it -> count(types, it.path("name").asString(), it.path("type")))
                .sum();
    }

    private static int count(JsonNode types, String name, JsonNode type) {
        return switch (type.path("kind").asString()) {
            case "NON_NULL" -> count(types, name, type.path("ofType"));
            case "LIST" -> NastyValues.LIST.all().size() + count(types, name, type.path("ofType"));
            case "ENUM" -> NastyValues.CHOICE.all().size();
            case "INPUT_OBJECT" ->
                NastyValues.OBJECT.all().size()
                        + type(types, type.path("name").asString())
                                .path("inputFields")
                                .valueStream()
                                .mapToInt(it -> count(types, it.path("name").asString(), it.path("type")))
                                .sum();
            default -> Place.ofScalar(name, type.path("name").asString()).all().size();
        };
    }

    private static JsonNode type(JsonNode types, String name) {
        return types.path("types")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
