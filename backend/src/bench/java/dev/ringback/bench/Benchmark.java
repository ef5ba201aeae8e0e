package dev.ringback.bench;

/**
 * Measures a whole server over HTTP, and a bare handler in the same run, round by round in turn: what disturbs the machine disturbs both.
 * Reads {@code BENCH_MONGODB_URI}; without it the server brings its embedded database.
 */
public final class Benchmark {

    private static final int FOLLOW_UPS = 500;

    private Benchmark() {}

    public static void main(String[] args) {
        try (var desk = Desk.open();
                var bare = BareServer.beside(desk)) {
            measure(desk, bare).print(System.out);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        // Threads of the clients may linger.
        System.exit(0);
    }

    private static Report measure(Desk desk, BareServer bare) throws Exception {
        new Seed(desk).open(FOLLOW_UPS);
        var report = new Report(desk, FOLLOW_UPS);
        new InboxPages(desk, bare).measure(report);
        new MissedCalls(desk).measure(report);
        new Claims(desk, bare).measure(report);
        return report;
    }
}
