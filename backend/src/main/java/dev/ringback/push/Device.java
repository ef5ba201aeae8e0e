package dev.ringback.push;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Secret;
import java.time.Instant;

/** A phone that urgent work is pushed to: one install of the app, in the hands of whoever registered it last. */
public record Device(DeviceId id, CompanyId company, MemberId member, Secret pushToken, Instant registeredAt) {}
