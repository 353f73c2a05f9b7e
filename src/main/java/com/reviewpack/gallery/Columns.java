package com.reviewpack.gallery;

/** The columns of the tables and exports that invented installations are made of. */
final class Columns {

    static final String ACCOUNTS =
            "account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,"
                    + "partner,active_from,active_to";
    static final String PACKAGES = "package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate";
    static final String PEOPLE = "person_id,name,email,active_from,active_to";
    static final String GOALS = "goal_id,account_id,lob,kind,statement,figure,target,due_on,owner";
    static final String INITIATIVES =
            "initiative_id,account_id,lob,goal_id,title,owner,status,percent_done,starts_on,due_on,expected_effect";
    static final String COSTS = "account_id,item,kind,amount,currency,per,from,to";
    static final String ROADMAP = "item_id,account_id,title,goal_id,quarter,status";
    static final String RELEASES = "release_id,feature,summary,planned_on,status,audience";
    static final String BENCHMARKS = "industry,figure,low,median,high,unit,year,source";

    static final String CONVERSATIONS = "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,"
            + "requested_at,connected_at,first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,"
            + "handled_by,csat,nps,resolved_first_contact,converted,revenue";
    static final String VISITORS = "account_id,lob,segment,hour_start,visitors,prospects,control_group,exposed,"
            + "exposed_while_unavailable,accepted,conversions_not_engaged,conversions_control_group,revenue_not_engaged";
    static final String AGENTS =
            "agent_id,account_id,lob,skill,interval_start,interval_minutes,online_seconds,away_seconds,"
                    + "engaged_seconds,max_concurrency";
    static final String TICKETS =
            "ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,resolved_at,"
                    + "rca_delivered_at,reopened,csat,subject,assignee";
    static final String TICKET_EVENTS = "ticket_id,at,event";
    static final String HOURS = "entry_id,account_id,package_id,worked_on,hours,pool,activity,person";

    private Columns() {}
}
