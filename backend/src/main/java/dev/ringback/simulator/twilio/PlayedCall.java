package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One call while it is being played: posts its webhooks and remembers what they answered. */
final class PlayedCall {

    /** A webhook, and the HTTP status it answered; 0 when nothing did. */
    record Followed(String url, int status) {}

    private final Account account;
    private final SimulatedCall call;
    private final TwilioWebhooks webhooks;
    private final List<Followed> followed = new ArrayList<>();

    PlayedCall(Account account, SimulatedCall call, TwilioWebhooks webhooks) {
        this.account = account;
        this.call = call;
        this.webhooks = webhooks;
    }

    List<Followed> followed() {
        return List.copyOf(followed);
    }

    /** Posts a webhook that carries who calls whom. */
    Twiml post(String url, String callStatus, Map<String, String> more) {
        var form = new TreeMap<>(more);
        form.put("From", call.from());
        form.put("Caller", call.from());
        form.put("To", call.to().e164());
        form.put("Called", call.to().e164());
        form.put("ToCountry", account.company().country());
        form.put("CalledCountry", account.company().country());
        form.put("CallStatus", callStatus);
        form.put("Direction", "inbound");
        form.put("ApiVersion", "2010-04-01");
        return postBare(url, form);
    }

    /** Posts a webhook that names the call and nothing else of it. */
    Twiml postBare(String url, Map<String, String> more) {
        var form = new TreeMap<>(more);
        form.put("CallSid", call.sid());
        form.put("AccountSid", account.sid());
        var answer = webhooks.post(account.carrier(), url, form);
        followed.add(new Followed(url, answer.status()));
        return Twiml.parse(url, answer.isSuccess() ? answer.body() : "");
    }
}
