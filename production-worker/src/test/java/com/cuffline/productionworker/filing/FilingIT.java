package com.cuffline.productionworker.filing;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.PlannedByHand;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilingIT extends PlannedByHand {

    private static final OrderBuilder ORDER = anOrder(17);

    @Test
    void an_approval_files_one_unit_per_site_however_often_it_comes() {
        floor.take(ORDER.teeth("36", "37").approved());
        floor.take(ORDER.teeth("36", "37").approved());

        assertThat(floor.texts("select code from unit order by code"))
                .containsExactly("CF-00017-36-R1", "CF-00017-37-R1");
        assertThat(outbox.committed(UnitQueued.class))
                .extracting(UnitQueued::unitCode)
                .containsExactly("CF-00017-36-R1", "CF-00017-37-R1");
    }

    @Test
    void an_older_revision_that_comes_late_files_nothing() {
        floor.take(ORDER.revision(2).approved());
        floor.take(ORDER.approved());

        assertThat(floor.texts("select code from unit")).containsExactly("CF-00017-36-R2");
    }

    @Test
    void a_hold_takes_the_unit_back_and_the_release_queues_it_again() {
        floor.take(ORDER.approved());
        floor.take(ORDER.held());
        assertThat(floor.texts("select state from unit")).containsExactly("HELD");

        floor.take(ORDER.released());

        assertThat(floor.texts("select state from unit")).containsExactly("QUEUED");
        assertThat(outbox.committed(UnitQueued.class)).hasSize(2);
        assertThat(outbox.committed(UnitWithdrawn.class)).hasSize(1);
        assertThat(outbox.committed(UnitWithdrawn.class).get(0).batchCode()).isNull();
    }

    @Test
    void an_approval_behind_a_hold_is_queued_by_the_release_and_one_behind_a_cancellation_never() {
        floor.take(ORDER.held(), ORDER.approved());
        assertThat(outbox.committed(UnitQueued.class)).isEmpty();
        floor.take(ORDER.released());
        assertThat(outbox.committed(UnitQueued.class)).hasSize(1);

        floor.take(anOrder(18).cancelled(), anOrder(18).approved());
        assertThat(floor.texts("select order_code from unit")).containsExactly("CF-00017");
    }

    @Test
    void an_amendment_withdraws_the_queued_unit_for_good() {
        floor.take(ORDER.approved());
        floor.take(ORDER.revision(2).amended());
        floor.take(ORDER.revision(2).released());

        assertThat(floor.texts("select state from unit")).containsExactly("WITHDRAWN");
        assertThat(outbox.committed(UnitWithdrawn.class))
                .extracting(UnitWithdrawn::reason)
                .containsExactly("replaced by revision 2");
    }

    @Test
    void a_unit_in_a_run_leaves_it_when_its_order_is_cancelled() {
        floor.take(ORDER.approved(), anOrder(18).approved());
        floor.take(new PlanningRequested(new UUID(9, 1), "mara"));
        floor.take(ORDER.cancelled());

        assertThat(floor.texts("select order_code from unit where planning_run_id is not null"))
                .containsExactly("CF-00018");
    }

    @Test
    void an_order_that_names_a_tooth_twice_cannot_be_taken() {
        assertThatThrownBy(() -> floor.take(ORDER.teeth("36", "36").approved()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("order CF-00017 names a tooth twice");
        assertThat(floor.number("select count(*) from unit")).isZero();
    }
}
