package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.Fixture;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mill with four tools and a blank of 10 x 12 mm. */
public final class SampleShop {
    public static final Fixture FIXTURE = new Fixture(8, 3);

    private SampleShop() {}

    public static Blank blank() {
        return new Blank("L-1", "family", "titanium", 10, 12, Optional.empty(), 3, 20);
    }

    public static Tool tool(int number, ToolShape shape, CuttingValues values) {
        double diameter = shape.diameterMm();
        return new Tool(
                number,
                shape,
                Math.max(4, 4 * diameter),
                Math.max(3, diameter),
                22,
                20,
                60,
                600,
                Map.of("titanium", values));
    }

    public static List<Tool> tools() {
        return List.of(
                tool(1, new ToolShape.FlatEnd(3), new CuttingValues(8000, 800, 300, 0.5, 0.75)),
                tool(2, new ToolShape.BallEnd(2), new CuttingValues(12000, 800, 300, 0.4, 0.4)),
                tool(3, new ToolShape.BallEnd(0.8), new CuttingValues(24000, 1000, 300, 0.2, 0.2)),
                tool(4, new ToolShape.BallEnd(0.4), new CuttingValues(30000, 700, 200, 0.08, 0.08)));
    }

    public static RotaryMill mill() {
        return mill(tools());
    }

    public static RotaryMill mill(List<Tool> tools) {
        return new RotaryMill(
                "mill-1",
                4,
                Dialect.LINUXCNC,
                Set.of("titanium"),
                List.of(new Slot(1, 0, 0, 0, 0), new Slot(2, 0, 60, 0, 0)),
                FIXTURE,
                new Rates(5000, 36000, 500, 8),
                new CalibrationCoupon(LocalDate.of(2026, 11, 1), 30, 0.005),
                tools);
    }
}
