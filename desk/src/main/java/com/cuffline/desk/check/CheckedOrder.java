package com.cuffline.desk.check;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.order.OrderDraft;
import java.nio.file.Path;

/** One order of a file and what is to be said of it. */
record CheckedOrder(Path file, OrderDraft draft, Assessment assessment) {}
