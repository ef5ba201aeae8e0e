package dev.ringback.platform;

import static dev.ringback.Northside.NINE_AM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.calling.CallChanged;
import dev.ringback.customer.CustomerChanged;
import dev.ringback.customer.CustomerNoted;
import dev.ringback.customer.CustomersMerged;
import dev.ringback.customer.EmailAddress;
import dev.ringback.followup.FollowUpEvent;
import dev.ringback.journal.Event;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.NamedSender;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.TextChanged;
import dev.ringback.visit.VisitChanged;
import dev.ringback.visit.VisitDelayed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.stereotype.Controller;

/** What a mutation answered is written down, and read again for whoever repeats the request. */
class PayloadsTest {

    private static final List<Class<?>> CONTROLLERS = controllers();

    private final Payloads payloads = payloads();

    private static List<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("dev.ringback").stream()
                .<Class<?>>map(it -> named(String.valueOf(it.getBeanClassName())))
                .filter(it -> mutations(it).findAny().isPresent())
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Method> mutations(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(MutationMapping.class));
    }

    private static Payloads payloads() {
        var context = new StaticApplicationContext();
        var maker = new ObjenesisStd();
        // Nobody calls them: only what they answer counts.
        CONTROLLERS.forEach(it -> context.getBeanFactory().registerSingleton(it.getName(), maker.newInstance(it)));
        var payloads = new Payloads(context);
        payloads.afterSingletonsInstantiated();
        return payloads;
    }

    static Stream<Named<Method>> everyMutation() {
        return CONTROLLERS.stream().flatMap(PayloadsTest::mutations).map(it -> Named.of(it.getName(), it));
    }

    @Test
    void theMutationsAreFound() {
        assertThat(everyMutation().map(Named::getName))
                .contains(
                        "openFollowUp",
                        "claimFollowUp",
                        "completeFollowUp",
                        "scheduleVisit",
                        "startEnRoute",
                        "sendText",
                        "registerDevice",
                        "approveLead");
    }

    @ParameterizedTest
    @MethodSource("everyMutation")
    void anAnswerWithAllItsPartsComesBackAsItWas(Method mutation) {
        var answer = sample(mutation.getGenericReturnType(), true);

        assertThat(payloads.read(mutation.getName(), payloads.write(answer))).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("everyMutation")
    void anAnswerWithNothingThatMayBeAbsentComesBackAsItWas(Method mutation) {
        var answer = sample(mutation.getGenericReturnType(), false);

        assertThat(payloads.read(mutation.getName(), payloads.write(answer))).isEqualTo(answer);
    }

    @Test
    void theSameInputIsRecognisedInWhateverOrderItWasWritten() {
        var one = new java.util.LinkedHashMap<String, Object>();
        one.put("followUpId", "f-1");
        one.put("idempotencyKey", "tap-1");
        var other = new java.util.LinkedHashMap<String, Object>();
        other.put("idempotencyKey", "tap-1");
        other.put("followUpId", "f-1");

        assertThat(payloads.fingerprint("claimFollowUp", one)).isEqualTo(payloads.fingerprint("claimFollowUp", other));
    }

    @Test
    void anotherInputOrAnotherMutationIsAnotherRequest() {
        Map<String, Object> input = Map.of("followUpId", "f-1");

        assertThat(payloads.fingerprint("claimFollowUp", input))
                .isNotEqualTo(payloads.fingerprint("claimFollowUp", Map.of("followUpId", "f-2")))
                .isNotEqualTo(payloads.fingerprint("releaseFollowUp", input));
    }

    /** A value of this type: with every part filled, or with none that may be absent. */
    private static Object sample(Type type, boolean filled) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            var of = list.getActualTypeArguments()[0];
            if (of == Event.class) {
                return filled ? events() : List.of();
            }
            return filled ? List.of(sample(of, true)) : List.of();
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return filled ? Map.of("MessageStatus", "sent") : Map.of();
        }
        var plain = (Class<?>) type;
        if (plain == Member.class) {
            return Northside.DANA;
        }
        if (plain == PhoneNumber.class) {
            return Northside.ROSA;
        }
        if (plain == Correspondent.class) {
            return filled ? Northside.ROSA : new NamedSender("ANGI");
        }
        if (plain == EmailAddress.class) {
            return new EmailAddress("rosa@lind.example");
        }
        if (plain == String.class) {
            return "words, “quoted” and \"quoted\"";
        }
        if (plain == Instant.class) {
            return NINE_AM.plusMillis(123);
        }
        if (plain == int.class || plain == Integer.class) {
            return 25;
        }
        if (plain == long.class) {
            return 7L;
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain == Duration.class) {
            return Duration.ofMinutes(90);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain, filled);
        }
        throw new AssertionError("No sample of " + type + " yet");
    }

    private static List<Object> events() {
        return Stream.<Class<?>>of(
                        FollowUpEvent.class,
                        VisitChanged.class,
                        VisitDelayed.class,
                        TextChanged.class,
                        CallChanged.class,
                        CustomerChanged.class,
                        CustomerNoted.class,
                        CustomersMerged.class)
                .map(it -> record(it, true))
                .toList();
    }

    private static Object record(Class<?> type, boolean filled) {
        var parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(parts).map(part -> part(part, filled)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static @Nullable Object part(RecordComponent part, boolean filled) {
        AnnotatedElement type = part.getAnnotatedType();
        return filled || !type.isAnnotationPresent(Nullable.class) ? sample(part.getGenericType(), filled) : null;
    }
}
