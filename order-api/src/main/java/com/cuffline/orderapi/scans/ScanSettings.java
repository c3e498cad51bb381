package com.cuffline.orderapi.scans;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder in which uploads grow, of this process alone: it is emptied at start
 * @param mostBytes of one scan
 */
@ConfigurationProperties("cuffline.scans")
record ScanSettings(Path folder, long mostBytes) {}
