package com.cuffline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.breach.PlatformWithEngineering;
import com.cuffline.designworker.breach.AnotherWorker;
import com.cuffline.geometry.breach.EngineeringWithPlatformAndSpring;
import com.cuffline.orderapi.breach.EverythingAtOnceUtil;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesCanFailTest {

    private final JavaClasses breaches = new ClassFileImporter()
            .importClasses(
                    EngineeringWithPlatformAndSpring.class,
                    PlatformWithEngineering.class,
                    AnotherWorker.class,
                    EverythingAtOnceUtil.class);

    static Stream<ArchRule> rulesThatAreBroken() {
        return Stream.of(
                HouseRules.kafkaStaysInMessaging(),
                HouseRules.pdfBoxStaysInDocuments(),
                HouseRules.sqlStaysInJdbcClasses(),
                HouseRules.engineeringIsPlainJava(),
                HouseRules.engineeringUsesNoPlatform(),
                HouseRules.platformUsesNoEngineeringAndNoService(),
                HouseRules.noServiceUsesAnother("com.cuffline.orderapi.."),
                HouseRules.namesSayWhatAThingIs(),
                HouseRules.nobodySleeps(),
                HouseRules.nobodyPrintsToTheConsole(),
                HouseRules.staticFieldsAreFinal());
    }

    @ParameterizedTest
    @MethodSource("rulesThatAreBroken")
    void aBreachIsFoundAndExplained(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(breaches))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because");
    }

    @Test
    void aRuleThatMeetsNoClassFails() {
        JavaClasses nothing = new ClassFileImporter().importClasses(List.of());

        assertThat(Stream.concat(HouseRules.forProduct().stream(), HouseRules.forProductAndTests().stream()))
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThatThrownBy(() -> rule.check(nothing)).hasMessageContaining("failed to check any"));
    }
}
