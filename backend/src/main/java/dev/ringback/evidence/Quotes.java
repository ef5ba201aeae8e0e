package dev.ringback.evidence;

import dev.ringback.company.Urgency;
import dev.ringback.evidence.Phrasebook.Found;
import java.util.BitSet;
import java.util.List;

/** A text and its words: says where a finding stands, and what is written there. */
record Quotes(String text, List<Word> words) {

    Hit hit(Found<Rule> it) {
        var urgency = it.of().meaning() == Meaning.HIGH ? Urgency.HIGH : Urgency.EMERGENCY;
        return new Hit(urgency, quote(it), start(it), end(it), it.of().id());
    }

    Concern concern(Found<Rule> it) {
        var kind = it.of().meaning() == Meaning.PROMISE ? ConcernKind.PROMISE : ConcernKind.COMPLAINT;
        return new Concern(kind, quote(it), start(it), end(it), it.of().id());
    }

    Ignored ignored(Found<Rule> it, Doubt reason) {
        return new Ignored(reason, quote(it), start(it), end(it), it.of().id());
    }

    /** Takes the finding's place in the text, unless some of it is taken. */
    boolean take(Found<Rule> it, BitSet taken) {
        var next = taken.nextSetBit(start(it));
        if (next >= 0 && next < end(it)) {
            return false;
        }
        taken.set(start(it), end(it));
        return true;
    }

    private String quote(Found<Rule> it) {
        return text.substring(start(it), end(it));
    }

    private int start(Found<Rule> it) {
        return words.get(it.start()).start();
    }

    private int end(Found<Rule> it) {
        return words.get(it.end() - 1).end();
    }
}
