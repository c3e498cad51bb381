package com.cuffline.abutmentdesign.solid;

import java.util.*;

final class SolidProbe {
    public static void main(String[] a) throws Exception {
        show("usual", AbutmentSolids.build(Plans.usual(), 0.005));
        show("breakOut", AbutmentSolids.build(Plans.breakOut(), 0.005));
        int count = Integer.parseInt(a[0]);
        double tol = Double.parseDouble(a[1]);
        long seed = a.length > 2 ? Long.parseLong(a[2]) : 1;
        Map<String, Integer> codes = new TreeMap<>();
        Map<String, String> example = new TreeMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            SolidPlan plan = Plans.random(new Random(seed * 1000003 + i));
            SolidOutcome o = AbutmentSolids.build(plan, tol);
            String c;
            if (o instanceof SolidOutcome.NotBuildable n) {
                c = n.code();
                example.putIfAbsent(c, i + " " + n.reason() + " " + n.where() + " " + plan.top() + plan.channel());
            } else {
                var s = ((SolidOutcome.Built) o).solid();
                c = s.measures().sideOpening().isPresent() ? "built-side-opening" : "built";
                if (a.length > 3) {
                    java.nio.file.Files.write(
                            java.nio.file.Path.of(a[3], "s" + i + ".stl"),
                            com.cuffline.geometry.StlFiles.write(s.mesh()));
                }
            }
            codes.merge(c, 1, Integer::sum);
        }
        System.out.println(codes + " " + (System.nanoTime() - start) / 1e6 / count + " ms each");
        example.forEach((k, v) -> System.out.println(k + " : " + v));
    }

    static void show(String name, SolidOutcome o) {
        if (o instanceof SolidOutcome.Built b) {
            System.out.println(name + " " + b.solid().mesh() + " chord "
                    + b.solid().chordErrorMm() + " " + b.solid().measures() + " "
                    + b.solid().report() + b.solid().regions());
        } else System.out.println(name + " " + o);
    }
}
