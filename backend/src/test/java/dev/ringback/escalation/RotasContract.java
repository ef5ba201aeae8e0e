package dev.ringback.escalation;

import static dev.ringback.Northside.CHICAGO;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LAKESIDE;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.NINE_AM;
import static dev.ringback.Northside.OLIVIA;
import static dev.ringback.Northside.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.Together;
import dev.ringback.company.SettingsChange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every store of rotas does. */
abstract class RotasContract {

    private static final Rota ROTA = Rota.none(ID)
            .going(
                    CHICAGO,
                    List.of(DANA.id(), LUIS.id()),
                    LocalDate.of(2026, 12, 21),
                    14,
                    LocalTime.of(7, 30),
                    Map.of(DANA.id(), ROSA))
            .with(new Swap("s-1", NINE_AM, NINE_AM.plusSeconds(60), LUIS.id(), DANA, NINE_AM))
            .recording(List.of(new SettingsChange(1, NINE_AM, OLIVIA, "turnDays", "7", "14")));

    private final Rotas rotas;

    RotasContract(Rotas rotas) {
        this.rotas = rotas;
    }

    private Rota get() {
        return rotas.find(ID).orElseThrow();
    }

    @Test
    void comesBackAsItWasWritten() {
        rotas.replace(ROTA);

        assertThat(get()).usingRecursiveComparison().ignoringFields("version").isEqualTo(ROTA);
        assertThat(get().version()).isEqualTo(1);
        assertThat(rotas.find(LAKESIDE)).isEmpty();
    }

    @Test
    void comesBackEmptyToo() {
        rotas.replace(Rota.none(ID));

        assertThat(get()).usingRecursiveComparison().ignoringFields("version").isEqualTo(Rota.none(ID));
    }

    @Test
    void aNewOneIsWrittenOnce() {
        assertThat(rotas.replace(ROTA)).isTrue();
        assertThat(rotas.replace(Rota.none(ID))).isFalse();
    }

    @Test
    void ofManyChangesAtOnceOneIsWritten() throws InterruptedException, ExecutionException {
        rotas.replace(ROTA);
        var read = get();

        var written = Together.run(8, i -> rotas.replace(read.recording(List.of())));

        assertThat(written).filteredOn(it -> it).hasSize(1);
        assertThat(get().version()).isEqualTo(2);
    }
}
