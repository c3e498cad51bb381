package com.cuffline.milling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Units for tests. */
final class MillingUnits {

    static final Stock TITANIUM_14 = new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-RC", 14);
    static final Stock ZIRCONIA_DISC = new Stock(Route.DISC, "zirconia", "zirconia", 98.5);

    private MillingUnits() {}

    static Unit unit(String orderCode, String tooth, LocalDate dueOn, Stock stock) {
        return unit(orderCode, tooth, dueOn, stock, 7.5);
    }

    static Unit unit(String orderCode, String tooth, LocalDate dueOn, Stock stock, double diameterMm) {
        String code = orderCode + "-" + tooth + "-R1";
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Unit(id, code, orderCode, tooth, dueOn, stock, diameterMm, 9, false);
    }

    /** A mixed queue, refusable units included. */
    static List<Unit> queue(Random random, int size) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Stock stock = stock(random);
            LocalDate dueOn = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(20));
            double diameterMm = 4 + 11 * random.nextDouble();
            units.add(unit("CF-%05d".formatted(i / 2), i % 2 == 0 ? "36" : "46", dueOn, stock, diameterMm));
        }
        return units;
    }

    private static Stock stock(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-NC", 10);
            case 1 -> new Stock(Route.PRE_MILLED_BLANK, "titanium-gold-anodised", "conical-RC", 14);
            case 2 -> new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-RC", 12);
            case 3 -> new Stock(Route.DISC, "peek", "peek", 98.5);
            case 4, 5 -> TITANIUM_14;
            default -> ZIRCONIA_DISC;
        };
    }
}
