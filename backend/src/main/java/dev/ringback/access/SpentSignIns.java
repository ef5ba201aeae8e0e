package dev.ringback.access;

import java.time.Instant;

/** Sign-ins in a browser that have given an app its code. Each gives one, whoever has kept a copy of its cookie. */
interface SpentSignIns {

    /** Spends it; says whether it was still unspent.
     *
     * @param until when it would have ended anyway */
    boolean spend(String signIn, Instant until);

    boolean isSpent(String signIn);
}
