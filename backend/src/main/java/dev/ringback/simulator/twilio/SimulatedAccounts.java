package dev.ringback.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.company.CarrierAccount;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.kernel.PhoneNumber;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The customers of the simulated Twilio: every company of this installation that has a carrier account. */
@Component
@Profile("demo")
class SimulatedAccounts {

    /** A company together with the account it is known by at Twilio. */
    record Account(Company company, CarrierAccount carrier) {

        String sid() {
            return carrier.accountSid();
        }

        /** Each account has one messaging service, which is named after it. */
        String messagingServiceSid() {
            return "MG" + sid().substring(2);
        }
    }

    private final Companies companies;

    /** An account is Twilio's own: it goes on when a company does not use it any more. */
    private final Map<String, Account> known = new ConcurrentSkipListMap<>();

    SimulatedAccounts(Companies companies) {
        this.companies = companies;
    }

    /** The account that this HTTP Basic authorization opens, if it is the one of the path. */
    Optional<Account> open(String sid, @Nullable String authorization) {
        return find(sid).filter(it -> authorized(it.carrier()).equals(authorization));
    }

    /** The account that this HTTP Basic authorization opens. */
    Optional<Account> opened(@Nullable String authorization) {
        return all().filter(it -> authorized(it.carrier()).equals(authorization))
                .findFirst();
    }

    Optional<Account> find(String sid) {
        return all().filter(it -> it.sid().equals(sid)).findFirst();
    }

    Optional<Account> findByNumber(PhoneNumber number) {
        return all().filter(it -> it.company().owns(number)).findFirst();
    }

    /** The numbers that belong to an account, whichever company uses them. */
    List<String> numbers(String sid) {
        return all().filter(it -> it.sid().equals(sid))
                .flatMap(it -> it.company().numbers().stream())
                .map(it -> it.number().e164())
                .toList();
    }

    /** All numbers that can be dialled, in the companies' order. */
    List<String> numbers() {
        return all().flatMap(it -> it.company().numbers().stream())
                .map(it -> it.number().e164())
                .toList();
    }

    private Stream<Account> all() {
        companies.all().stream()
                .map(companies::get)
                .flatMap(it -> account(it).stream())
                .forEach(it -> known.put(it.company().id().value(), it));
        return known.values().stream();
    }

    private static Optional<Account> account(Company company) {
        return Optional.ofNullable(company.carrier()).map(carrier -> new Account(company, carrier));
    }

    private static String authorized(CarrierAccount carrier) {
        var pair = carrier.accountSid() + ':' + carrier.authToken().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
