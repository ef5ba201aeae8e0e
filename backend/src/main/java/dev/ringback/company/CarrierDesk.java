package dev.ringback.company;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.CarrierCheck.Outcome.Unreachable;
import dev.ringback.company.CarrierCheck.Outcome.Valid;
import dev.ringback.company.CarrierCheck.Outcome.Wrong;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.Secret;
import dev.ringback.kernel.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Connects a company to its own account at the carrier, once the carrier has confirmed it. The token is never shown again. */
@Service
class CarrierDesk {

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-zA-Z]{20,40}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-zA-Z]{20,40}");
    private static final Pattern TOKEN = Pattern.compile("\\S{8,200}");

    private final Companies companies;
    private final CarrierCheck carrier;
    private final Clock clock;

    CarrierDesk(Companies companies, CarrierCheck carrier, Clock clock) {
        this.companies = companies;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** What an owner enters; without a token the present one stays. */
    record Entry(
            long expectedVersion,
            String accountSid,
            @Nullable String authToken,
            @Nullable String messagingServiceSid,
            @Nullable Boolean answersKeywords) {}

    /** Connects; empty when somebody else has changed the settings since the version the entry names.
     *
     * @throws InvalidInput when the carrier does not confirm it: then nothing changes */
    Optional<Company> connect(Actor actor, Entry entry) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        var present = companies.get(actor.company());
        var account = account(present.carrier(), entry);
        switch (carrier.check(account, present.mainNumber())) {
            case Valid() -> {
                // go on
            }
            case Wrong(var field, var why) -> throw new InvalidInput(field, why);
            case Unreachable() ->
                throw new InvalidInput(
                        "accountSid", "Twilio did not answer, so nothing was saved. Try again in a moment.");
        }
        return replace(owner, present, entry.expectedVersion(), account);
    }

    /** Leaves the company without an account: texts end NO_CONTACT(NOT_CONFIGURED) from now on. */
    Optional<Company> disconnect(Actor actor, long expectedVersion) {
        var owner = actor.memberWith(CHANGE_SETTINGS);
        return replace(owner, companies.get(actor.company()), expectedVersion, null);
    }

    private static CarrierAccount account(@Nullable CarrierAccount present, Entry entry) {
        var sid = matching("accountSid", entry.accountSid(), ACCOUNT, "an Account SID: AC and 32 letters and digits");
        var service = Text.optional("messagingServiceSid", entry.messagingServiceSid(), 100);
        return new CarrierAccount(
                sid,
                token(present, sid, entry.authToken()),
                service == null
                        ? null
                        : matching(
                                "messagingServiceSid",
                                service,
                                SERVICE,
                                "a Messaging Service SID: MG and 32 letters and digits"),
                requireNonNullElse(entry.answersKeywords(), true));
    }

    private static Secret token(@Nullable CarrierAccount present, String sid, @Nullable String given) {
        if (given != null) {
            return new Secret(matching("authToken", given, TOKEN, "an auth token"));
        }
        if (present == null || !present.accountSid().equals(sid)) {
            throw new InvalidInput("authToken", "Give the auth token of this account.");
        }
        return present.authToken();
    }

    private static String matching(String field, String text, Pattern form, String what) {
        var stripped = text.strip();
        if (!form.matcher(stripped).matches()) {
            throw new InvalidInput(field, "This is not " + what + ".");
        }
        return stripped;
    }

    private Optional<Company> replace(
            Member owner, Company present, long expectedVersion, @Nullable CarrierAccount account) {
        if (present.version() != expectedVersion) {
            return Optional.empty();
        }
        if (Objects.equals(present.carrier(), account)) {
            return Optional.of(present);
        }
        var changed = present.at(account).recording(differences(owner, present, account));
        return companies.replace(changed) ? companies.find(present.id()) : Optional.empty();
    }

    private List<SettingsChange> differences(Member owner, Company present, @Nullable CarrierAccount after) {
        var before = present.carrier();
        var all = new ArrayList<SettingsChange>();
        add(all, owner, present, "carrier.accountSid", sid(before), sid(after));
        add(all, owner, present, "carrier.messagingServiceSid", service(before), service(after));
        add(all, owner, present, "carrier.answersKeywords", answers(before), answers(after));
        if (before != null && after != null && !before.authToken().equals(after.authToken())) {
            add(all, owner, present, "carrier.authToken", "kept secret", "another");
        }
        return all;
    }

    private void add(
            List<SettingsChange> all, Member owner, Company present, String setting, String before, String after) {
        if (!before.equals(after)) {
            all.add(new SettingsChange(present.version() + 1, clock.instant(), owner, setting, before, after));
        }
    }

    private static String sid(@Nullable CarrierAccount it) {
        return it == null ? "none" : it.accountSid();
    }

    private static String service(@Nullable CarrierAccount it) {
        return it == null ? "none" : requireNonNullElse(it.messagingServiceSid(), "none");
    }

    private static String answers(@Nullable CarrierAccount it) {
        return it == null ? "none" : "" + it.answersKeywords();
    }
}
