package com.cuffline.orderapi.breach;

import com.cuffline.designworker.breach.AnotherWorker;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A class of a service that breaks every rule it can. */
public final class EverythingAtOnceUtil {

    @SuppressWarnings("NonFinalStaticField")
    static int counter;

    private EverythingAtOnceUtil() {}

    static String all(ProducerRecord<String, String> kafka, Connection sql, AnotherWorker other, PDDocument pdf)
            throws InterruptedException, SQLException {
        counter++;
        Thread.sleep(1);
        System.out.println(other.name());
        return kafka.key() + sql.getCatalog() + pdf.getNumberOfPages();
    }
}
