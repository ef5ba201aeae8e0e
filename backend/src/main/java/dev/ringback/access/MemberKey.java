package dev.ringback.access;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Which member of which company somebody signed in as. What they may do is asked anew each time. */
record MemberKey(CompanyId company, MemberId member) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return company + "/" + member;
    }
}
