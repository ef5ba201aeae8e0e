package dev.ringback.customer;

import dev.ringback.kernel.CompanyId;

/** The merge book of every company. */
interface MergeBooks {

    /** An empty one when the company has not merged anybody yet. */
    MergeBook of(CompanyId company);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(MergeBook book);
}
