package dev.ringback.consent;

import dev.ringback.company.Purpose;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Every company's ledger of what is known of whom it may text. Only ever grows. */
interface ConsentLedger {

    /** Adds a line; of those with the same evidence the first stays. */
    void add(ConsentEntry entry);

    /** Adds what a person decided on a question, which from then on is undecided no more. The first decision stays. */
    void decide(ConsentEntry question, ConsentEntry decision);

    Optional<ConsentEntry> find(CompanyId company, String evidence);

    /** The latest line of this sort that bears on this purpose. */
    Optional<ConsentEntry> latest(CompanyId company, PhoneNumber number, Strand strand, Purpose purpose);

    /** The questions on a number that nobody has decided, oldest first; of very many the oldest. */
    List<ConsentEntry> undecided(CompanyId company, PhoneNumber number);

    /** The questions that nobody has decided, oldest first. */
    Page<ConsentEntry> undecided(CompanyId company, PageRequest request);

    /** All lines on a number, newest first. */
    Page<ConsentEntry> page(CompanyId company, PhoneNumber number, PageRequest request);

    /** Names what a person decided on a question: the same whatever that was. */
    static String decisionOn(String question) {
        return "decision/" + question;
    }
}
