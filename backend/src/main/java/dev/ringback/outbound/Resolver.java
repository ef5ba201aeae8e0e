package dev.ringback.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says which addresses a host has. */
@FunctionalInterface
interface Resolver {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
