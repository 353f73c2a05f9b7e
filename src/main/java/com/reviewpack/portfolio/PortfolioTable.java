package com.reviewpack.portfolio;

import java.util.List;

/** The tables of a portfolio: each a file {@code name.csv} with at least these columns. */
enum PortfolioTable {
    ACCOUNTS(
            true,
            "account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,"
                    + "active_to"),
    PACKAGES(true, "package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate"),
    PEOPLE(true, "person_id,name,email,active_from,active_to"),
    GOALS(false, "goal_id,account_id,lob,kind,statement,figure,target,due_on,owner"),
    INITIATIVES(
            false,
            "initiative_id,account_id,lob,goal_id,title,owner,status,percent_done,starts_on,due_on,expected_effect"),
    COSTS(false, "account_id,item,kind,amount,currency,per,from,to"),
    ROADMAP(false, "item_id,account_id,title,goal_id,quarter,status"),
    RELEASES(false, "release_id,feature,summary,planned_on,status,audience"),
    WAIVERS(false, "account_id,package_id,deliverable,period,agreed_by,reason"),
    HOLIDAYS(false, "country,date,name,working"),
    BENCHMARKS(false, "industry,figure,low,median,high,unit,year,source");

    private final boolean required;
    private final List<String> columns;

    PortfolioTable(boolean required, String columns) {
        this.required = required;
        this.columns = List.of(columns.split(","));
    }

    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    /** Whether there is no portfolio without it. */
    boolean isRequired() {
        return required;
    }

    List<String> columns() {
        return columns;
    }
}
