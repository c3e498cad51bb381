package com.cuffline.designworker.designing;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param maker name of the center, on every paper
 * @param zone in which papers print times
 */
@ConfigurationProperties("cuffline.papers")
record PaperSettings(String maker, ZoneId zone) {}
