package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.util.OptionalLong;

/** How far each listener has been told, and which backend is telling it. */
interface Positions {

    /** Takes or keeps the lease on a listener's place, and says where it stands; empty while another backend holds it. */
    OptionalLong lease(String listener, CompanyId company);

    /** Moves the place forward; false when the lease has been lost. */
    boolean advance(String listener, CompanyId company, long seq);

    /** Where it stands, whoever holds it. */
    long position(String listener, CompanyId company);
}
