package com.cuffline.productionworker.filing;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.OrderFact.OfOrder;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.filing.Decision.Withdrawal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilingRulesTest {

    private static final OrderBuilder ORDER = anOrder(17);
    private static final OrderStanding UNSEEN = OrderStanding.unseen(ORDER.id());

    @Test
    void an_approval_files_its_units() {
        Decision decision = decide(UNSEEN, List.of(), ORDER.teeth("36", "37").approved());

        assertThat(decision.file()).hasSize(2);
        assertThat(decision.fileAs()).isEqualTo(UnitState.QUEUED);
        assertThat(decision.standing()).isEqualTo(standing(1, OrderStanding.State.OPEN));
    }

    @Test
    void an_approval_of_an_older_revision_is_ignored() {
        OrderStanding second = standing(2, OrderStanding.State.OPEN);

        assertThat(decide(second, List.of(), ORDER.approved())).isEqualTo(Decision.nothing(second));
    }

    @Test
    void an_approval_of_a_newer_revision_takes_back_the_older_units() {
        FiledUnit old = unit(1, UnitState.IN_BATCH);

        Decision decision = decide(
                standing(1, OrderStanding.State.OPEN),
                List.of(old),
                ORDER.revision(2).approved());

        assertThat(decision.withdraw())
                .containsExactly(new Withdrawal(old, UnitState.WITHDRAWN, "replaced by revision 2"));
        assertThat(decision.file()).hasSize(1);
    }

    @Test
    void a_hold_takes_back_what_is_active_until_the_release_of_the_same_revision() {
        FiledUnit queued = unit(1, UnitState.QUEUED);
        OrderStanding open = standing(1, OrderStanding.State.OPEN);

        Decision held = decide(open, List.of(queued), ORDER.held());
        Decision released = decide(held.standing(), List.of(unit(1, UnitState.HELD)), ORDER.released());

        assertThat(held.withdraw())
                .containsExactly(new Withdrawal(queued, UnitState.HELD, "order held: measured 40 days ago"));
        assertThat(released.requeue()).containsExactly(unit(1, UnitState.HELD));
        assertThat(released.standing()).isEqualTo(open);
    }

    @Test
    void a_second_hold_changes_nothing() {
        OrderStanding held = standing(1, OrderStanding.State.HELD);

        Decision decision = decide(held, List.of(unit(1, UnitState.HELD)), ORDER.held());

        assertThat(decision).isEqualTo(Decision.nothing(held));
    }

    @Test
    void a_release_brings_back_nothing_that_was_withdrawn_for_good() {
        OrderStanding held = standing(2, OrderStanding.State.HELD);

        Decision decision = decide(
                held,
                List.of(unit(1, UnitState.WITHDRAWN), unit(2, UnitState.WITHDRAWN)),
                ORDER.revision(2).released());

        assertThat(decision.requeue()).isEmpty();
    }

    @Test
    void a_release_of_an_older_revision_is_ignored() {
        OrderStanding held = standing(2, OrderStanding.State.HELD);

        assertThat(decide(held, List.of(unit(2, UnitState.HELD)), ORDER.released()))
                .isEqualTo(Decision.nothing(held));
    }

    @Test
    void an_approval_that_comes_after_the_hold_of_its_revision_waits_for_the_release() {
        Decision held = decide(UNSEEN, List.of(), ORDER.held());

        Decision approved = decide(held.standing(), List.of(), ORDER.approved());

        assertThat(approved.fileAs()).isEqualTo(UnitState.HELD);
        assertThat(approved.file()).hasSize(1);
    }

    @Test
    void an_approval_that_comes_after_the_cancellation_files_nothing() {
        Decision cancelled = decide(UNSEEN, List.of(), ORDER.cancelled());

        assertThat(decide(cancelled.standing(), List.of(), ORDER.approved()).file())
                .isEmpty();
        assertThat(decide(cancelled.standing(), List.of(), ORDER.revision(2).approved())
                        .file())
                .isEmpty();
    }

    @Test
    void a_cancellation_takes_back_every_unit_whatever_its_revision() {
        FiledUnit queued = unit(2, UnitState.QUEUED);
        FiledUnit held = unit(1, UnitState.HELD);

        Decision decision = decide(
                standing(2, OrderStanding.State.OPEN),
                List.of(queued, held, unit(1, UnitState.WITHDRAWN)),
                ORDER.cancelled());

        assertThat(decision.withdraw()).extracting(Withdrawal::unit).containsExactly(queued, held);
        assertThat(decision.standing()).isEqualTo(standing(2, OrderStanding.State.CANCELLED));
    }

    @Test
    void a_release_after_a_cancellation_brings_nothing_back() {
        OrderStanding cancelled = standing(1, OrderStanding.State.CANCELLED);

        Decision decision = decide(cancelled, List.of(unit(1, UnitState.HELD)), ORDER.released());

        assertThat(decision.requeue()).isEmpty();
        assertThat(decision.standing()).isEqualTo(cancelled);
    }

    @Test
    void an_amendment_takes_back_the_units_of_the_revision_before_and_ends_its_hold() {
        FiledUnit held = unit(1, UnitState.HELD);
        OfOrder amended = ORDER.revision(2).amended();

        Decision decision = decide(standing(1, OrderStanding.State.HELD), List.of(held), amended);

        assertThat(decision.withdraw())
                .containsExactly(new Withdrawal(held, UnitState.WITHDRAWN, "replaced by revision 2"));
        assertThat(decision.standing()).isEqualTo(standing(2, OrderStanding.State.OPEN));
    }

    private static Decision decide(OrderStanding before, List<FiledUnit> units, OfOrder fact) {
        return FilingRules.decide(before, units, fact);
    }

    private static OrderStanding standing(int revision, OrderStanding.State state) {
        return new OrderStanding(ORDER.id(), revision, state);
    }

    private static FiledUnit unit(int revision, UnitState state) {
        String code = ORDER.code() + "-36-R" + revision;
        String batch = state == UnitState.IN_BATCH ? "B-00001" : null;
        return new FiledUnit(new UUID(1, revision), ORDER.id(), revision, "36", code, state, batch, null);
    }
}
