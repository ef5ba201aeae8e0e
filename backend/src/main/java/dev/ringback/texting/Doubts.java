package dev.ringback.texting;

import dev.ringback.company.Company;

/** Of what became of a text nobody can be sure: it may have arrived, and is not sent again. */
interface Doubts {

    /** Has a person look. Safe to repeat. */
    void raise(Company company, TextMessage text);
}
