package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** What this server keeps of what others send: all of it together has a share of the smallest heap, and none of it grows without end. */
class MemoryTest {

    private static final long SMALLEST_HEAP = 512L * 1024 * 1024;
    private static final long SHARE = SMALLEST_HEAP / 4;

    /** Caches that count what they hold, since nobody from outside decides how large one is; with what one takes at the most. */
    private static final Map<String, Integer> COUNTED = Map.of(
            // two ids of our own making
            "EventRelay.moved", 400,
            // 1,250 events, which hold ids
            "JournalDelivery.tails", 600_000,
            // hashes
            "GuessDesk.full", 150,
            "GuessDesk.known", 150,
            "GuessDesk.unknown", 150,
            // a member's id, and two buckets
            "Allowances.allowances", 1_500,
            // what a company or an owner wrote down once
            "TokenActors.members", 600,
            "TokenActors.clients", 1_500,
            "TwilioClients.clients", 1_000);

    private final Server server = Server.sharedDemo();

    private record Kept(String name, Object value) {

        Cache<?, ?> cache() {
            return value instanceof AsyncCache<?, ?> later ? later.synchronous() : (Cache<?, ?>) value;
        }

        boolean isWeighed() {
            return cache().policy().eviction().orElseThrow().isWeighted();
        }

        long bytes() {
            var most = cache().policy().eviction().orElseThrow().getMaximum();
            return isWeighed() ? most : most * COUNTED.getOrDefault(name, 0);
        }
    }

    private Stream<Kept> fields() {
        return server.beans(Object.class).stream()
                .filter(it -> it.getClass().getName().startsWith("dev.ringback"))
                .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredFields())
                        .filter(Field::trySetAccessible)
                        .flatMap(field -> {
                            try {
                                return Stream.ofNullable(field.get(bean))
                                        .map(it ->
                                                new Kept(bean.getClass().getSimpleName() + "." + field.getName(), it));
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    @Test
    void everyCacheIsWeighedOrHoldsWhatNobodyElseMakesLarge() {
        var caches = fields().filter(it -> it.value() instanceof Cache || it.value() instanceof AsyncCache)
                .toList();

        assertThat(caches).extracting(Kept::name).contains("Documents.documents", "FollowUpFeed.followUps");
        assertThat(caches)
                .allSatisfy(it -> assertThat(it.isWeighed() || COUNTED.containsKey(it.name()))
                        .as(it.name())
                        .isTrue());
        caches.forEach(it -> System.out.printf("%s keeps %,d bytes at the most%n", it.name(), it.bytes()));
        assertThat(caches.stream()
                        .filter(it -> !it.name().equals("JournalDelivery.tails"))
                        .mapToLong(Kept::bytes)
                        .sum())
                .isLessThan(SHARE);
    }

    @Test
    void noQueueIsWithoutEnd() {
        assertThat(fields().filter(it -> it.value() instanceof BlockingQueue))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(((BlockingQueue<?>) it.value()).remainingCapacity())
                        .as(it.name())
                        .isLessThan(100_000));
    }

    @Test
    void theReaderOfJsonKeepsNoLongNamesAndReadsNoEndlessLists() {
        var json = server.bean(JsonMapper.class);

        assertThatThrownBy(() -> json.readTree("{\"" + "n".repeat(300) + "\":1}"))
                .isInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> json.readTree("[" + "[],".repeat(60_000) + "[]]"))
                .isInstanceOf(StreamConstraintsException.class);
        assertThat(json.readTree("[" + "[],".repeat(40_000) + "[]]").size()).isEqualTo(40_001);
    }
}
