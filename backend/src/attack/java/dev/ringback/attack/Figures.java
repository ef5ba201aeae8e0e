package dev.ringback.attack;

import java.util.List;

/** What those noticed who asked at a gentle rate. */
record Figures(int asked, List<Long> nanosOfAnswered) {

    Figures {
        nanosOfAnswered = nanosOfAnswered.stream().sorted().toList();
    }

    int answered() {
        return nanosOfAnswered.size();
    }

    boolean allAnswered() {
        return answered() == asked;
    }

    long median() {
        return nanosOfAnswered.isEmpty() ? 0 : nanosOfAnswered.get(nanosOfAnswered.size() / 2);
    }

    long slowest() {
        return nanosOfAnswered.isEmpty() ? 0 : nanosOfAnswered.getLast();
    }

    String counts() {
        return answered() + "/" + asked;
    }

    /** Median and slowest beside those of a quiet time, as ratios. */
    String beside(Figures quiet) {
        return "%.1f, %.1f"
                .formatted(
                        (double) median() / Math.max(1, quiet.median()),
                        (double) slowest() / Math.max(1, quiet.slowest()));
    }
}
