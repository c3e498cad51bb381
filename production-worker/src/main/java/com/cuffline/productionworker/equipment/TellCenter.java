package com.cuffline.productionworker.equipment;

import com.cuffline.contracts.ProductionFact.CenterStated;
import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.MachineState;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.center.Center;
import com.cuffline.productionworker.equipment.JdbcToldCenter.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the center in regular pauses and tells what has changed of it, whatever the reason. Any number of instances may look. */
final class TellCenter {

    /** Keeps a fact below the size that the outbox takes. */
    private static final int MOST_LOTS = 500;

    private static final JsonMapper JSON = new JsonMapper();

    private final CenterNow center;
    private final JdbcToldCenter told;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    private record Changes<T>(List<T> changed, List<String> gone) {
        boolean none() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    TellCenter(CenterNow center, JdbcToldCenter told, Outbox outbox, TransactionTemplate transaction) {
        this.center = center;
        this.told = told;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${cuffline.center.tell-every:PT2S}")
    void tell() {
        transaction.executeWithoutResult(status -> tellChanges());
    }

    private void tellChanges() {
        told.lock();
        Center now = center.current();
        Changes<MachineState> machines = changes(Kind.MACHINE, CenterWords.machines(now), MachineState::machine);
        Changes<LotState> lots = changes(Kind.LOT, CenterWords.lots(now, center.lockedByFile()), LotState::lot);
        if (machines.none() && lots.none()) {
            return;
        }
        int most = Math.min(MOST_LOTS, lots.changed().size());
        outbox.append(new CenterStated(
                now.revision(), machines.changed(), lots.changed().subList(0, most), machines.gone(), lots.gone()));
        for (int from = most; from < lots.changed().size(); from += MOST_LOTS) {
            int to = Math.min(from + MOST_LOTS, lots.changed().size());
            outbox.append(new CenterStated(
                    now.revision(), List.of(), lots.changed().subList(from, to), List.of(), List.of()));
        }
    }

    /** What is not as it was told last; from here on it is told. */
    private <T> Changes<T> changes(Kind kind, List<T> now, Function<T, String> name) {
        Map<String, String> before = told.of(kind);
        Set<String> gone = new HashSet<>(before.keySet());
        List<T> changed = new ArrayList<>();
        for (T one : now) {
            String body = JSON.writeValueAsString(one);
            gone.remove(name.apply(one));
            if (!body.equals(before.get(name.apply(one)))) {
                told.keep(kind, name.apply(one), body);
                changed.add(one);
            }
        }
        gone.forEach(lost -> told.forget(kind, lost));
        return new Changes<>(changed, gone.stream().sorted().toList());
    }
}
