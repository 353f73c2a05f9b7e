package com.reviewpack.offering;

import java.util.Arrays;
import java.util.Optional;

/** What a package may promise and this program produces. */
public enum Deliverable {
    ACCOUNT_PLAN("account_plan", Shape.REPORT),
    PERFORMANCE_REVIEW("performance_review", Shape.REPORT),
    INDUSTRY_KPI_ANALYSIS("industry_kpi_analysis", Shape.REPORT),
    QBR("qbr", Shape.DECK),
    TARGET_ANALYSIS("target_analysis", Shape.REPORT),
    MBR("mbr", Shape.DECK),
    STRATEGIC_ROADMAP("strategic_roadmap", Shape.DECK),
    PRODUCT_RELEASE_REVIEW("product_release_review", Shape.DECK),
    PRODUCT_ROADMAP_REVIEW("product_roadmap_review", Shape.DECK),
    TRANSCRIPT_ANALYSIS("transcript_analysis", Shape.REPORT),
    MISSED_OPPORTUNITY_ANALYSIS("missed_opportunity_analysis", Shape.REPORT),
    AGENT_EFFECTIVENESS("agent_effectiveness", Shape.REPORT);

    /** How a deliverable is laid out. */
    public enum Shape {
        /** A4 or Letter pages: PDF and workbook. */
        REPORT,
        /** 16:9 slides: PDF, PPTX and workbook. */
        DECK
    }

    private final String key;
    private final Shape shape;

    Deliverable(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** Its name in the catalogue, in file names and on the command line. */
    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    public static Optional<Deliverable> ofKey(String key) {
        return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst();
    }
}
