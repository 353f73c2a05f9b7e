package com.reviewpack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the house: each may use only the rooms before it, and heavy libraries stay where they belong. */
class RoomsTest {

    /** In the order in which data flows. */
    private static final List<String> ROOMS = List.of(
            "period",
            "measure",
            "staffing",
            "offering",
            "portfolio",
            "due",
            "intake",
            "warehouse",
            "transcripts",
            "targeting",
            "peers",
            "figures",
            "findings",
            "pack",
            "pages",
            "document",
            "gate",
            "delivery",
            "installation",
            "workshop",
            "erasure",
            "report",
            "nightly",
            "requests",
            "trial",
            "sample",
            "gallery",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.reviewpack");

    @Test
    void eachRoomUsesOnlyRoomsBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "com.reviewpack." + room + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("com.reviewpack." + ROOMS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("com.reviewpack.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pureRoomsSeeNoFrameworkNoDatabaseAndNoFormat() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "com.reviewpack.period..",
                        "com.reviewpack.measure..",
                        "com.reviewpack.staffing..",
                        "com.reviewpack.transcripts..",
                        "com.reviewpack.targeting..",
                        "com.reviewpack.peers..",
                        "com.reviewpack.due..",
                        "com.reviewpack.figures..",
                        "com.reviewpack.findings..",
                        "com.reviewpack.pack..",
                        "com.reviewpack.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "org.apache.poi..", "org.openpdf..")
                .check(CLASSES);
    }

    @Test
    void pureRoomsReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "com.reviewpack.period..",
                        "com.reviewpack.measure..",
                        "com.reviewpack.staffing..",
                        "com.reviewpack.offering..",
                        "com.reviewpack.transcripts..",
                        "com.reviewpack.targeting..",
                        "com.reviewpack.peers..",
                        "com.reviewpack.due..",
                        "com.reviewpack.figures..",
                        "com.reviewpack.findings..",
                        "com.reviewpack.pack..",
                        "com.reviewpack.pages..",
                        "com.reviewpack.document..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void batchPoiMailAndSqlStayInTheirRooms() {
        keepTo("com.reviewpack.nightly..", "org.springframework.batch..");
        keepTo("com.reviewpack.document..", "org.apache.poi..", "org.openpdf..");
        keepTo("com.reviewpack.delivery..", "jakarta.mail..");
        keepTo("com.reviewpack.warehouse..", "java.sql..", "org.springframework.jdbc..");
    }

    private static void keepTo(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
