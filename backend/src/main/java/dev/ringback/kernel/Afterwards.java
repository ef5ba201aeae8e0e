package dev.ringback.kernel;

/**
 * Takes what is to be done once a request has been answered, to the last byte. A request carries it as an attribute under the name of this class,
 * and an operation over a socket in its GraphQL context.
 */
public interface Afterwards {

    void add(Runnable last);
}
