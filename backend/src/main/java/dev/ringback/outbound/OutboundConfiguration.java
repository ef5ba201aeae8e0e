package dev.ringback.outbound;

import java.net.InetAddress;
import okhttp3.OkHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the one door to addresses that somebody else gave us. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Lookup outboundLookup(@Value("${ringback.outbound.at-a-time}") int atATime) {
        return new Lookup(InetAddress::getAllByName, atATime);
    }

    @Bean
    OutboundService outbound(
            Lookup lookup,
            @Value("${ringback.outbound.private-networks}") String privateNetworks,
            @Value("${ringback.outbound.at-a-time}") int atATime) {
        return new OutboundService(
                new Destinations(lookup, new Networks(privateNetworks)), new PinnedClient(new OkHttpClient()), atATime);
    }
}
