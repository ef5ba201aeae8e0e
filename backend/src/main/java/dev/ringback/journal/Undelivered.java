package dev.ringback.journal;

import dev.ringback.kernel.CompanyId;
import java.util.List;

/** The events that one version of a document carries. */
record Undelivered(Outbox outbox, CompanyId company, String key, long version, List<Event> events) {}
