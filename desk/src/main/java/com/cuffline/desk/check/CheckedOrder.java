package com.cuffline.desk.check;

import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.order.OrderDraft;
import java.nio.file.Path;
import java.util.List;

/** One order of a file and what is to be said of it. */
record CheckedOrder(Path file, OrderDraft draft, Assessment assessment, List<StockAdvice> stock) {}
