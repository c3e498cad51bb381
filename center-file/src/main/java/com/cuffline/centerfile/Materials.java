package com.cuffline.centerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The materials a center works with; every other place of the file may name only these. */
record Materials(Set<String> known) {

    static Materials read(Fields root) {
        List<String> named = root.texts("materials");
        if (new HashSet<>(named).size() != named.size()) {
            throw root.problem("materials must differ, not " + named);
        }
        return new Materials(new TreeSet<>(named));
    }

    /** The field {@code material}. */
    String of(Fields item) {
        return require(item, "material", item.text("material"));
    }

    /** The field {@code materials}. */
    Set<String> listOf(Fields item) {
        Set<String> all = new HashSet<>(item.texts("materials"));
        all.forEach(material -> require(item, "materials", material));
        return all;
    }

    String require(Fields item, String field, String material) {
        if (!known.contains(material)) {
            throw item.problem(field + " must be one of " + known + ", not '" + material + "'");
        }
        return material;
    }
}
