package dev.ringback.company;

import dev.ringback.kernel.PhoneNumber;

/** One of the numbers that callers dial, and how whoever dials it found the company. */
public record CompanyNumber(PhoneNumber number, Source source) {}
