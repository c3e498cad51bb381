package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.List;

/** A batch being tried: the jobs of one loading, in order. Never changed; moves make new ones. */
record Draft(int[] jobs) {

    static Draft of(List<Integer> jobs) {
        return new Draft(jobs.stream().mapToInt(Integer::intValue).toArray());
    }

    Draft with(int job) {
        List<Integer> all = list();
        all.add(job);
        return of(all);
    }

    Draft without(int position) {
        List<Integer> all = list();
        all.remove(position);
        return of(all);
    }

    Draft swapped(int position, int job) {
        int[] other = jobs.clone();
        other[position] = job;
        return new Draft(other);
    }

    private List<Integer> list() {
        List<Integer> all = new ArrayList<>();
        for (int job : jobs) {
            all.add(job);
        }
        return all;
    }
}
