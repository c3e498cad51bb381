package com.cuffline.centerfile;

import com.cuffline.milling.center.BarLot;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.Stock;
import com.cuffline.milling.nesting.Disc.Spot;
import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Blanks, discs and bars by lot. */
final class StockReading {
    private final Materials materials;

    StockReading(Materials materials) {
        this.materials = materials;
    }

    Stock read(Fields root) {
        Fields stock = root.inside("stock");
        return stock.made(() -> {
            List<DiscLot> discs = new ArrayList<>();
            Map<String, List<Spot>> taken = new HashMap<>();
            for (Fields disc : stock.list("discs")) {
                DiscLot lot = disc.made(() -> {
                    disc.has("taken");
                    return disc(disc);
                });
                discs.add(lot);
                taken.put(
                        lot.id(),
                        disc.listOrNone("taken").stream()
                                .map(StockReading::spot)
                                .toList());
            }
            Set<String> locked = stock.has("quarantined") ? new HashSet<>(stock.texts("quarantined")) : new HashSet<>();
            return new Stock(
                    stock.list("blanks").stream().map(this::blank).toList(),
                    discs,
                    taken,
                    stock.list("bars").stream().map(this::bar).toList(),
                    locked);
        });
    }

    private Blank blank(Fields blank) {
        return blank.made(() -> new Blank(
                blank.text("lot"),
                blank.text("family"),
                materials.of(blank),
                blank.number("diameterMm"),
                blank.number("heightMm"),
                bore(blank),
                blank.number("connectionDiameterMm"),
                blank.whole("pieces")));
    }

    private static Optional<BlankBore> bore(Fields blank) {
        if (!blank.has("boreDiameterMm")) {
            return Optional.empty();
        }
        double lower = blank.number("boreDiameterMm");
        return Optional.of(
                blank.has("seatMm") || blank.has("boreAboveSeatDiameterMm")
                        ? new BlankBore(lower, blank.number("seatMm"), blank.number("boreAboveSeatDiameterMm"))
                        : BlankBore.even(lower));
    }

    private DiscLot disc(Fields disc) {
        Fields sinter = disc.inside("enlargement");
        double[] factors = sinter.made(() -> new double[] {sinter.number("x"), sinter.number("y"), sinter.number("z")});
        return new DiscLot(
                disc.text("id"),
                disc.text("lot"),
                materials.of(disc),
                disc.number("diameterMm"),
                disc.number("heightMm"),
                disc.text("shade"),
                factors[0],
                factors[1],
                factors[2]);
    }

    private static Spot spot(Fields spot) {
        return spot.made(() -> new Spot(
                spot.text("name"),
                new Outline(spot.pairs("outlineMm").stream()
                        .map(pair -> new Point(pair[0], pair[1]))
                        .toList())));
    }

    private BarLot bar(Fields bar) {
        return bar.made(
                () -> new BarLot(bar.text("lot"), materials.of(bar), bar.number("diameterMm"), bar.number("lengthMm")));
    }
}
