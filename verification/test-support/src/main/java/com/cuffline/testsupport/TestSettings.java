package com.cuffline.testsupport;

import java.util.Locale;

/** Settings of the test run: a system property, else the environment variable of the same name in capitals. */
final class TestSettings {

    private TestSettings() {}

    static String value(String property, String fallback) {
        String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
        String fromEnvironment = System.getenv().getOrDefault(variable, fallback);
        return System.getProperty(property, fromEnvironment);
    }
}
