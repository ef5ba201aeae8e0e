package dev.ringback.simulator;

import dev.ringback.kernel.PublicUrl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal what there is to try, as soon as it can be tried. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final String WELCOME = """

              Ringback is ready. This is the demo: nothing leaves this machine, and it forgets everything when it stops.

                Start here    {url}/
                GraphiQL      {url}/graphiql
                API           {url}/graphql   (subscriptions: {socket}/graphql)
                Health        {url}/actuator/health
                Simulated     {url}/simulator/twilio/messages
                              {url}/simulator/twilio/calls
                              {url}/simulator/fcm/messages

                Sign in as    olivia (owner), dan (dispatcher), dana, luis (technicians); sam (dispatcher, Southside)
                              password: demo
                Clients       demo-owner, demo-dispatcher, demo-technician-dana, demo-technician-luis,
                              demo-dispatcher-southside, demo-partner
                              secret: demo-secret

              Miss a call, and see who must call back:

            curl -s -X POST '{url}/simulator/twilio/missed-call?from=%2B15125550143&to=%2B15125550101' \\
              -d 'transcript=No heat since last night, and there is a baby in the house'

            TOKEN=$(curl -s -u demo-dispatcher:demo-secret -d grant_type=client_credentials \\
              {url}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

            curl -s {url}/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
              -d '{"query":"{ followUps(first: 10) { edges { node { caller { phoneNumber } urgency urgencyEvidence summary } } } }"}'

              Stop with Ctrl-C.
            """;

    private final PublicUrl publicUrl;

    DemoWelcome(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        System.out.println(WELCOME.replace("{url}", publicUrl.origin())
                .replace("{socket}", publicUrl.origin().replaceFirst("^http", "ws")));
    }
}
