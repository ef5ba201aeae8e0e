package dev.ringback.edge;

import dev.ringback.kernel.ConfigurationProblem;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The proxies in front of this server. They are believed about whom they speak for; nobody else is. */
@Component
class Proxies {

    private final List<Network> networks;

    Proxies(@Value("${ringback.edge.trusted-proxies}") String cidrs) {
        this.networks = Arrays.stream(cidrs.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Proxies::network)
                .toList();
    }

    private static Network network(String cidr) {
        try {
            return Network.of(cidr);
        } catch (IllegalArgumentException notOne) {
            throw new ConfigurationProblem(
                    "TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between them.");
        }
    }

    boolean include(String address) {
        return parsed(address).filter(this::include).isPresent();
    }

    boolean include(InetAddress address) {
        return networks.stream().anyMatch(it -> it.contains(address));
    }

    /**
     * Who calls: the last address in {@code X-Forwarded-For} that is no proxy of ours. What stands before it anybody may have written.
     *
     * @param peer who is connected with us
     * @param forwardedFor every value of the header, joined with commas
     */
    String caller(String peer, String forwardedFor) {
        if (!include(peer)) {
            return peer;
        }
        var caller = peer;
        for (var each : Arrays.asList(forwardedFor.split(",")).reversed()) {
            var address = parsed(each.strip());
            if (address.isEmpty()) {
                return caller;
            }
            caller = address.get().getHostAddress();
            if (!include(address.get())) {
                return caller;
            }
        }
        return caller;
    }

    private static Optional<InetAddress> parsed(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
