package dev.ringback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms, the arrows between them, and what belongs in which. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ringback");

    @Test
    void everyRoomEntersOnlyTheRoomsItNames() {
        ApplicationModules.of(RingbackApplication.class).verify();
    }

    @Test
    void everyRoomSaysWhichRoomsItMayEnter() {
        assertThat(MAIN.getPackage("dev.ringback").getSubpackages())
                .hasSizeGreaterThan(10)
                .allSatisfy(room -> assertThat(room.getAnnotationOfType(ApplicationModule.class)
                                .allowedDependencies())
                        .as(room.getName())
                        .doesNotContain(ApplicationModule.OPEN_TOKEN));
    }

    @Test
    void nullIsVisibleEverywhere() {
        assertThat(MAIN.getPackage("dev.ringback").getSubpackagesInTree())
                .filteredOn(it -> !it.getClasses().isEmpty())
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                        .as(it.getName())
                        .isTrue());
    }

    @Test
    void nobodyEntersTheRoomsAtTheEdge() {
        for (var edge : List.of("platform", "edge", "access", "socket", "twilio", "firebase", "simulator", "contact")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.ringback." + edge + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.ringback." + edge + "..")
                    .check(MAIN);
        }
    }

    @Test
    void onlyMongoClassesKnowTheDriver() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Mongo")
                .and()
                .doNotHaveSimpleName("EmbeddedMongo")
                .and()
                .doNotHaveSimpleName("DatabaseHealth")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..")
                .check(MAIN);
    }

    @Test
    void onlyTheirRoomsKnowTheVendors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringback.twilio..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.twilio..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringback.firebase..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.firebase..", "com.google.auth..", "com.google.api..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringback.outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.ringback.kernel..", "dev.ringback.consent..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.i18n..")
                .check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        for (var type :
                List.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(MAIN);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
        noClasses()
                .that()
                .doNotHaveSimpleName("PlatformConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFieldsAndNoStaticChanges() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(MAIN);
    }

    /** What others can make large is weighed; these hold what nobody from outside makes large, and are reckoned with in {@code MemoryTest}. */
    @Test
    void whatIsKeptIsWeighedAndNoQueueIsWithoutEnd() {
        var counted =
                List.of("EventRelay", "JournalDelivery", "GuessDesk", "Allowances", "TokenActors", "TwilioClients");
        assertThat(MAIN.stream()
                        .filter(it ->
                                calls(it, Caffeine.class, "newBuilder") && !calls(it, Caffeine.class, "maximumWeight"))
                        .map(JavaClass::getSimpleName))
                .hasSameElementsAs(counted);
        noClasses().should().callConstructor(LinkedBlockingQueue.class).check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringback.simulator..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ConcurrentLinkedQueue.class, ConcurrentLinkedDeque.class, LinkedBlockingDeque.class)
                .check(MAIN);
    }

    private static boolean calls(JavaClass type, Class<?> owner, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(it -> it.getTargetOwner().isEquivalentTo(owner)
                        && it.getTarget().getName().equals(method));
    }
}
