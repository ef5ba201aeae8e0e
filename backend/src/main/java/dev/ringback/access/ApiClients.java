package dev.ringback.access;

import java.util.Optional;

/** The machines that may ask for tokens. */
interface ApiClients {

    Optional<ApiClient> find(String clientId);

    /** Adds a client unless its id is taken; says whether it did. */
    boolean add(ApiClient client);
}
