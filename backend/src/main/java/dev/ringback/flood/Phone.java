package dev.ringback.flood;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;

/**
 * A phone of the staff, as one door reaches it.
 *
 * @param owner the member whose app it is, or the number that is texted or called
 */
public record Phone(CompanyId company, Door door, String owner) {

    public static Phone withApp(CompanyId company, MemberId member) {
        return new Phone(company, Door.PUSH, member.value());
    }

    public static Phone withNumber(CompanyId company, Door door, PhoneNumber number) {
        return new Phone(company, door, number.e164());
    }

    String key() {
        return company + "/" + door + "/" + owner;
    }
}
