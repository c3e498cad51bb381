package com.cuffline.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The architecture as rules, each with its reason. A rule that meets no class at all fails, so that a moved package
 * cannot switch it off.
 */
public final class HouseRules {

    private static final String[] ENGINEERING = {
        "com.cuffline.geometry..",
        "com.cuffline.implantlibrary..",
        "com.cuffline.measurement..",
        "com.cuffline.cuffscan..",
        "com.cuffline.abutmentdesign..",
        "com.cuffline.milling.."
    };

    private static final String[] PLATFORM = {
        "com.cuffline.contracts..",
        "com.cuffline.artifactstore..",
        "com.cuffline.documents..",
        "com.cuffline.messaging.."
    };

    private static final Map<String, String[]> SERVICES = Map.of(
            "com.cuffline.orderapi..", new String[] {"com.cuffline.designworker..", "com.cuffline.productionworker.."},
            "com.cuffline.designworker..", new String[] {"com.cuffline.orderapi..", "com.cuffline.productionworker.."},
            "com.cuffline.productionworker..", new String[] {"com.cuffline.orderapi..", "com.cuffline.designworker.."});

    private HouseRules() {}

    /** Rules for the product's classes, without its tests. */
    public static List<ArchRule> forProduct() {
        return List.of(
                kafkaStaysInMessaging(),
                pdfBoxStaysInDocuments(),
                sqlStaysInJdbcClasses(),
                engineeringIsPlainJava(),
                engineeringUsesNoPlatform(),
                platformUsesNoEngineeringAndNoService(),
                noServiceUsesAnother("com.cuffline.orderapi.."),
                noServiceUsesAnother("com.cuffline.designworker.."),
                noServiceUsesAnother("com.cuffline.productionworker.."),
                namesSayWhatAThingIs(),
                nobodyPrintsToTheConsole(),
                staticFieldsAreFinal());
    }

    /** Rules for the product's classes and its tests alike. */
    public static List<ArchRule> forProductAndTests() {
        return List.of(nobodySleeps());
    }

    static ArchRule kafkaStaysInMessaging() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "com.cuffline.messaging..", "com.cuffline.workbench..", "com.cuffline.testsupport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "kafka..")
                .because("outbox, inbox and dead letters hold only when every record passes through messaging");
    }

    static ArchRule pdfBoxStaysInDocuments() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("com.cuffline.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox..")
                .because("archivable papers need fonts, tags and metadata set in one place");
    }

    /** A configuration may hand a database client on; only Jdbc classes may call it. */
    static ArchRule sqlStaysInJdbcClasses() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("com.cuffline.messaging..")
                .and(areOutsideOfJdbcClasses())
                .should()
                .accessClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc.core..")
                .because("whoever looks for a statement looks in the Jdbc classes, and nowhere else");
    }

    static ArchRule engineeringIsPlainJava() {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINEERING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "tools.jackson..", "com.fasterxml..", "java.sql..", "java.net.http..")
                .because("geometry, design rules and toolpaths are pure functions that run and are tested anywhere");
    }

    static ArchRule engineeringUsesNoPlatform() {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINEERING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLATFORM)
                .because("arrows of use go one way: services to engineering and to platform");
    }

    static ArchRule platformUsesNoEngineeringAndNoService() {
        return noClasses()
                .that()
                .resideInAnyPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(ENGINEERING, SERVICES.keySet().toArray(String[]::new)))
                .because("events and papers are made from small records of their own and know no domain type");
    }

    static ArchRule noServiceUsesAnother(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES.getOrDefault(service, new String[0]))
                .because("services meet in facts on topics only, so that each can be down while the others work");
    }

    static ArchRule namesSayWhatAThingIs() {
        return classes()
                .should()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("DTO")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .because("aggregates are nouns, use cases verbs, rules sentences; these endings say nothing");
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "is Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class) && "sleep".equals(call.getName())))
                .because("code waits for a named condition; a guessed time is too long or too short");
    }

    static ArchRule nobodyPrintsToTheConsole() {
        return noClasses()
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("output goes to the log or to the command line's own writer");
    }

    static ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state that everybody shares makes tests and threads depend on each other");
    }

    private static DescribedPredicate<JavaClass> areOutsideOfJdbcClasses() {
        return describe("are not written inside a class named Jdbc...", candidate -> {
            JavaClass outermost = candidate;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return !outermost.getSimpleName().startsWith("Jdbc");
        });
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
