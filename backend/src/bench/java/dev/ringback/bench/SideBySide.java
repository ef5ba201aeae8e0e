package dev.ringback.bench;

import java.util.ArrayList;
import java.util.List;

/** Rounds of the API and of the bare handler, taken in turn. */
final class SideBySide {

    private final List<Round> api = new ArrayList<>();
    private final List<Round> bare = new ArrayList<>();

    void add(Round ofApi, Round ofBare) {
        api.add(ofApi);
        bare.add(ofBare);
    }

    Round api() {
        return api.stream().reduce(Round.NONE, Round::and);
    }

    Round bare() {
        return bare.stream().reduce(Round.NONE, Round::and);
    }

    double ratio() {
        return api().perSecond() / bare().perSecond();
    }

    /** The ratio of each pair of rounds, lowest first. */
    List<Double> ratios() {
        var all = new ArrayList<Double>();
        for (int i = 0; i < api.size(); i++) {
            all.add(api.get(i).perSecond() / bare.get(i).perSecond());
        }
        return all.stream().sorted().toList();
    }
}
