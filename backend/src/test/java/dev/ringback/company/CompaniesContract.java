package dev.ringback.company;

import static dev.ringback.Northside.ADS_NUMBER;
import static dev.ringback.Northside.COMPANY;
import static dev.ringback.Northside.HENRY;
import static dev.ringback.Northside.HOURS;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.OFFICE;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Northside;
import dev.ringback.Together;
import dev.ringback.company.BusinessHours.Span;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of companies does. */
abstract class CompaniesContract {

    final Companies companies;

    CompaniesContract(Companies companies) {
        this.companies = companies;
    }

    private static Company named(CompanyId id, String name, long version, PhoneNumber... numbers) {
        return new Company(
                id,
                name,
                "US",
                OFFICE,
                List.of(numbers).stream()
                        .map(it -> new CompanyNumber(it, Source.WEBSITE))
                        .toList(),
                Set.of(),
                HOURS,
                CallbackWindows.USUAL,
                FollowUpPolicy.USUAL,
                TextingPolicy.USUAL,
                null,
                List.of(),
                version);
    }

    @Test
    void comesBackAsItWasWritten() {
        companies.replace(COMPANY);

        assertThat(companies.find(ID).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(COMPANY);
    }

    @Test
    void comesBackWithoutACarrierToo() {
        companies.replace(Northside.company(null));

        assertThat(companies.get(ID).carrier()).isNull();
    }

    private static final TextingPolicy OWN_WAY_OF_TEXTING = new TextingPolicy(
            new QuietHours(LocalTime.of(20, 30), LocalTime.of(9, 15), QuietHours.Then.REFUSE),
            false,
            Map.of(
                    Purpose.REPLY,
                    new Authority(
                            Authority.Mode.SEND,
                            new Span(LocalTime.of(7, 30), LocalTime.of(19, 0)),
                            3,
                            5_000,
                            Duration.ofMinutes(45)),
                    Purpose.MARKETING,
                    new Authority(Authority.Mode.DRAFT, null, 2, 20, Duration.ZERO)),
            Duration.ofMinutes(25),
            Duration.ofDays(365),
            "https://reviews.example/northside?from=text",
            Duration.ofHours(48));

    @Test
    void itsOwnWayOfTextingComesBackToo() {
        companies.replace(Northside.company(null)
                .working(HOURS, CallbackWindows.USUAL, FollowUpPolicy.USUAL, OWN_WAY_OF_TEXTING, Set.of()));

        assertThat(companies.get(ID).texting()).isEqualTo(OWN_WAY_OF_TEXTING);
        assertThat(companies.get(ID).texting().authority(Purpose.SERVICE_NOTICE))
                .isEqualTo(Authority.of(Authority.Mode.OFF));
    }

    @Test
    void textingWithoutQuietHoursComesBackToo() {
        var atAnyHour = new TextingPolicy(
                null, true, Map.of(), Duration.ofMinutes(1), Duration.ofDays(1), null, Duration.ofMinutes(5));
        companies.replace(Northside.company(null)
                .working(HOURS, CallbackWindows.USUAL, FollowUpPolicy.USUAL, atAnyHour, Set.of()));

        assertThat(companies.get(ID).texting()).isEqualTo(atAnyHour);
    }

    @Test
    void isFoundByEachOfItsNumbers() {
        companies.replace(COMPANY);

        assertThat(companies.findByNumber(ADS_NUMBER)).map(Company::id).contains(ID);
        assertThat(companies.findByNumber(OFFICE)).isEmpty();
    }

    @Test
    void areFoundByTheirAccountAtTheCarrier() {
        companies.replace(COMPANY);

        assertThat(companies.findByAccount("ACnorthside"))
                .extracting(Company::id)
                .containsExactly(ID);
        assertThat(companies.findByAccount("AClakeside")).isEmpty();
    }

    @Test
    void aNewOneIsWrittenOnce() {
        assertThat(companies.replace(COMPANY)).isTrue();
        assertThat(companies.replace(COMPANY)).isFalse();
        assertThat(companies.all()).containsExactly(ID);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        companies.replace(named(ID, "Northside", 0, ROSA));
        var read = companies.get(ID);

        assertThat(companies.replace(named(ID, "First", read.version(), ROSA))).isTrue();
        assertThat(companies.replace(named(ID, "Second", read.version(), ROSA))).isFalse();
        assertThat(companies.get(ID).name()).isEqualTo("First");
    }

    @Test
    void aNumberBelongsToOneCompany() {
        companies.replace(named(ID, "Northside", 0, ROSA));

        assertThat(companies.replace(named(LAKESIDE, "Lakeside", 0, HENRY, ROSA)))
                .isFalse();
        assertThat(companies.find(LAKESIDE)).isEmpty();
    }

    @Test
    void aNumberIsNotTakenFromTheCompanyThatHasIt() {
        companies.replace(named(ID, "Northside", 0, ROSA));
        companies.replace(named(LAKESIDE, "Lakeside", 0, HENRY));

        var version = companies.get(LAKESIDE).version();

        assertThat(companies.replace(named(LAKESIDE, "Lakeside", version, HENRY, ROSA)))
                .isFalse();
        assertThat(companies.findByNumber(ROSA)).map(Company::id).contains(ID);
    }

    @Test
    void ofManyChangesAtOnceOneIsWritten() throws InterruptedException, ExecutionException {
        companies.replace(named(ID, "Northside", 0, ROSA));
        var version = companies.get(ID).version();

        var written = Together.run(8, i -> companies.replace(named(ID, "Name " + i, version, ROSA)));

        assertThat(written).filteredOn(it -> it).hasSize(1);
    }
}
