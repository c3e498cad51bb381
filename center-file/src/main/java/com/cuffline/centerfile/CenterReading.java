package com.cuffline.centerfile;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.nesting.NestingRules;
import com.cuffline.milling.planning.PlanningRules;
import com.cuffline.milling.planning.WorkCalendar;
import com.cuffline.milling.planning.WorkCalendar.Downtime;
import com.cuffline.milling.planning.WorkCalendar.Hours;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The document as a whole: head, calendars, rules; machines and stock have readers of their own. */
final class CenterReading {
    private final Fields root;

    CenterReading(Fields root) {
        this.root = root;
    }

    Center center() {
        return root.made(() -> {
            root.word("format", CenterFile.FORMAT);
            int version = root.whole("formatVersion");
            if (version != CenterFile.FORMAT_VERSION) {
                throw root.problem("formatVersion must be " + CenterFile.FORMAT_VERSION + ", not " + version);
            }
            if (root.has("certainty")) {
                root.word("certainty", "A", "B", "C");
            }
            if (root.has("remark")) {
                root.text("remark");
            }
            Materials materials = Materials.read(root);
            MachineReading machines = new MachineReading(materials, calendars());
            return new Center(
                    root.text("revision"),
                    machines.read(root),
                    new StockReading(materials).read(root),
                    planning(),
                    nesting());
        });
    }

    private Map<String, WorkCalendar> calendars() {
        Map<String, WorkCalendar> calendars = new TreeMap<>();
        Fields all = root.inside("calendars");
        all.names().forEach(name -> calendars.put(name, calendar(all.inside(name))));
        return calendars;
    }

    private static WorkCalendar calendar(Fields calendar) {
        return calendar.made(() -> {
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            Fields days = calendar.inside("week");
            for (String name : days.names()) {
                week.put(
                        day(days, name),
                        days.list(name).stream().map(CenterReading::hours).toList());
            }
            return new WorkCalendar(
                    week,
                    calendar.has("holidays") ? new HashSet<>(calendar.days("holidays")) : new HashSet<>(),
                    calendar.listOrNone("downtimes").stream()
                            .map(CenterReading::downtime)
                            .toList());
        });
    }

    private static DayOfWeek day(Fields days, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return day;
            }
        }
        throw days.problem(name + " must be a weekday such as monday");
    }

    private static Hours hours(Fields hours) {
        return hours.made(() -> new Hours(hours.clock("from"), hours.clock("to")));
    }

    private static Downtime downtime(Fields downtime) {
        return downtime.made(() -> new Downtime(downtime.moment("from"), downtime.moment("to")));
    }

    private PlanningRules planning() {
        PlanningRules usual = PlanningRules.usual();
        if (!root.has("planningRules")) {
            return usual;
        }
        Fields rules = root.inside("planningRules");
        return rules.made(() -> new PlanningRules(
                rules.wholeOr("loadMinutes", usual.loadMinutes()),
                rules.wholeOr("changeoverMinutes", usual.changeoverMinutes()),
                rules.numberOr("discFill", usual.discFill()),
                rules.wholeOr("discBatchMinutes", usual.discBatchMinutes()),
                rules.numberOr("frontFactor", usual.frontFactor()),
                rules.wholeOr("horizonDays", usual.horizonDays())));
    }

    private NestingRules nesting() {
        NestingRules usual = NestingRules.usual();
        if (!root.has("nestingRules")) {
            return usual;
        }
        Fields rules = root.inside("nestingRules");
        return rules.made(() -> new NestingRules(
                rules.numberOr("toolClearanceMm", usual.toolClearanceMm()),
                rules.numberOr("webMm", usual.webMm()),
                rules.numberOr("edgeWebMm", usual.edgeWebMm()),
                rules.numberOr("faceMm", usual.faceMm()),
                rules.wholeOr("connectors", usual.connectors()),
                rules.numberOr("connectorDiameterMm", usual.connectorDiameterMm())));
    }
}
