package dev.ringback.company;

import dev.ringback.kernel.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A company's account at its carrier, for GraphQL: everything but its token. */
@Controller
class CarrierController {

    private final CarrierDesk desk;
    private final SettingsService settings;

    CarrierController(CarrierDesk desk, SettingsService settings) {
        this.desk = desk;
        this.settings = settings;
    }

    record ConnectCarrierInput(
            long expectedVersion,
            String accountSid,
            @Nullable String authToken,
            @Nullable String messagingServiceSid,
            @Nullable Boolean answersKeywords,
            @Nullable String idempotencyKey) {}

    record DisconnectCarrierInput(
            long expectedVersion, @Nullable String idempotencyKey) {}

    /** What of an account is shown. */
    record Carrier(String accountSid, @Nullable String messagingServiceSid, boolean answersKeywords) {}

    @MutationMapping
    CompanyController.SettingsPayload connectCarrier(@Argument ConnectCarrierInput input, Actor actor) {
        return CompanyController.SettingsPayload.of(
                desk.connect(
                        actor,
                        new CarrierDesk.Entry(
                                input.expectedVersion(),
                                input.accountSid(),
                                input.authToken(),
                                input.messagingServiceSid(),
                                input.answersKeywords())),
                () -> settings.read(actor));
    }

    @MutationMapping
    CompanyController.SettingsPayload disconnectCarrier(@Argument DisconnectCarrierInput input, Actor actor) {
        return CompanyController.SettingsPayload.of(
                desk.disconnect(actor, input.expectedVersion()), () -> settings.read(actor));
    }

    @SchemaMapping
    Optional<Carrier> carrier(CompanyController.CompanySettings of, Actor actor) {
        return Optional.ofNullable(settings.read(actor).carrier())
                .map(it -> new Carrier(it.accountSid(), it.messagingServiceSid(), it.answersKeywords()));
    }
}
