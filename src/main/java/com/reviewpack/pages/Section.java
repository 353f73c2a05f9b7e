package com.reviewpack.pages;

import com.reviewpack.pack.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sections that a document can be put together from; each gives no page where it has nothing to show. */
enum Section implements PageSource {
    /** Account, period and package. */
    COVER("cover", draft -> new SummaryPages(draft).cover()),
    /** What matters of a performance review, on one page. */
    SUMMARY("summary", draft -> new SummaryPages(draft).review()),
    /** What matters of an account plan, on one page. */
    PLAN_SUMMARY("plan_summary", draft -> new SummaryPages(draft).plan()),
    /** The quarter on one page: outcomes, money, what was not reached, what is asked for. */
    QUARTER("quarter", draft -> new SummaryPages(draft).quarter()),
    /** Every key figure with all its comparisons. */
    SCORECARD("scorecard", draft -> new ScorecardPages(draft).whole()),
    /** The scorecard of each line of business. */
    LOBS("lobs", draft -> new ScorecardPages(draft).byLob()),
    /** What changed most, and where. */
    CHANGED("changed", draft -> new PerformancePages(draft).changed()),
    /** What is out of the ordinary, and since when. */
    UNUSUAL("unusual", draft -> new UnusualPages(draft).unusual()),
    /** How many asked for a conversation. */
    DEMAND("demand", draft -> new PerformancePages(draft).demand()),
    /** How fast they were answered. */
    SERVICE("service", draft -> new PerformancePages(draft).service()),
    /** Demand beside service on one slide. */
    OPERATIONS("operations", draft -> new PerformancePages(draft).operations()),
    /** How content they were. */
    QUALITY("quality", draft -> new PerformancePages(draft).quality()),
    /** What they bought. */
    OUTCOMES("outcomes", draft -> new PerformancePages(draft).outcomes()),
    /** From visitors to accepted offers. */
    VISITORS("visitors", draft -> new PerformancePages(draft).visitors()),
    /** Beside the visitors' funnel, whether the optimum number of them is targeted. */
    TARGETING("targeting", draft -> new TargetPages(draft).slide()),
    /** Whether the optimum number of visitors is targeted. */
    TARGET("target", draft -> new TargetPages(draft).answer()),
    /** Offers now and at the optimum by segment. */
    TARGET_SEGMENTS("target_segments", draft -> new TargetSegmentPages(draft).segments()),
    /** Hours of the week with room, and those with too much. */
    TARGET_HOURS("target_hours", draft -> new TargetHourPages(draft).hours()),
    /** What one more agent would bring, by hour. */
    TARGET_AGENTS("target_agents", draft -> new TargetHourPages(draft).agents()),
    /** What a target analysis asks for. */
    TARGET_ACT("target_act", draft -> new TargetActions(draft).act()),
    /** What a target analysis was estimated from. */
    TARGET_BASIS("target_basis", draft -> new TargetBasisPages(draft).basis()),
    /** How many contacts were missed, and when. */
    MISSED("missed", draft -> new MissedPages(draft).answer()),
    /** Why they were missed. */
    MISSED_WHY("missed_why", draft -> new MissedPages(draft).why()),
    /** Agents present against agents needed. */
    MISSED_STAFFING("missed_staffing", draft -> new MissedStaffingPages(draft).staffing()),
    /** From visitors to conversions. */
    MISSED_FUNNEL("missed_funnel", draft -> new MissedFunnelPages(draft).funnel()),
    /** What missed contacts ask for. */
    MISSED_ACT("missed_act", draft -> new MissedStaffingPages(draft).act()),
    /** Who answered them. */
    AGENTS("agents", draft -> new AgentPages(draft).agents()),
    /** Tickets opened, resolved, left over. */
    TICKETS("tickets", draft -> new TicketPages(draft).tickets()),
    /** Service levels kept, broken and still running. */
    SLA("sla", draft -> new TicketPages(draft).levels()),
    /** Service levels and hours, for a deck: on one slide where there is no clock to show. */
    SLA_HOURS("sla_hours", draft -> new HoursPages(draft).withLevels()),
    /** What was agreed and where it stands. */
    GOALS("goals", draft -> new GoalPages(draft).agreed()),
    /** Performance against the strategic goals over time. */
    STRATEGIC("strategic", draft -> new GoalPages(draft).strategic()),
    /** The return with its inputs. */
    ROI("roi", draft -> new ValuePages(draft).returned()),
    /** Work under way. */
    INITIATIVES("initiatives", draft -> new InitiativePages(draft).initiatives()),
    /** Relationship health with its components. */
    HEALTH("health", draft -> new ValuePages(draft).health()),
    /** What speaks against the customer's goals. */
    RISKS("risks", draft -> new ActionPages(draft).risks()),
    /** Where to act. */
    ACT("act", draft -> new ActionPages(draft).act()),
    /** What is recommended from performance against the plan. */
    RECOMMENDATIONS("recommendations", draft -> new ActionPages(draft).recommend()),
    /** What became of the last recommendations. */
    FOLLOWUP("followup", draft -> new FollowUpPages(draft).followUp()),
    /** What was learned. */
    LEARNED("learned", draft -> new SummaryPages(draft).learned()),
    /** The next steps of an account plan. */
    NEXT("next", draft -> new ActionPages(draft).nextSteps()),
    /** The account plan going forward and the next quarter's commitments. */
    AHEAD("ahead", draft -> new ActionPages(draft).ahead()),
    /** Hours used, included and left. */
    HOURS("hours", draft -> new HoursPages(draft).hours()),
    /** What the contract year promises, and what became of it. */
    ENTITLEMENTS("entitlements", draft -> new EntitlementPages(draft).entitlements()),
    /** Service levels promised. */
    LEVELS("levels", draft -> new PromisedLevelPages(draft).levels()),
    /** Results beside those of the industry, at a glance. */
    INDUSTRY("industry", draft -> new IndustryPages(draft).beside()),
    /** Results beside those of the industry, subject by subject. */
    INDUSTRY_SUBJECTS("industry_subjects", draft -> new IndustryPages(draft).subjects()),
    /** What to do where peers are ahead. */
    INDUSTRY_ACT("industry_act", draft -> new IndustryPages(draft).act()),
    /** What others have published of the industry. */
    EXTERNAL("external", draft -> new PublishedPages(draft).published()),
    /** Best practices, in the analysis that ends a contract year. */
    PRACTICES("practices", draft -> new PracticePages(draft).practices()),
    /** Whom to coach on what, and who shows how it is done. */
    COACHING("coaching", draft -> new EffectivenessPages(draft).coaching()),
    /** Everyone outside the limits of chance, with the evidence. */
    COACHING_EVIDENCE("coaching_evidence", draft -> new EffectivenessPages(draft).evidence()),
    /** Every agent beside team and goal. */
    AGENT_RESULTS("agent_results", draft -> new EffectivenessTables(draft).everyone()),
    /** What the mix of conversations explains. */
    AGENT_MIX("agent_mix", draft -> new EffectivenessTables(draft).mix()),
    /** How agents were compared. */
    AGENT_METHOD("agent_method", draft -> new EffectivenessTables(draft).method()),
    /** How well agents hold conversations, and what to improve first. */
    TRANSCRIPTS("transcripts", draft -> new TranscriptPages(draft).summary()),
    /** Each dimension of the scorecard. */
    TRANSCRIPT_DIMENSIONS("transcript_dimensions", draft -> new TranscriptPages(draft).dimensions()),
    /** Agents by dimension. */
    TRANSCRIPT_AGENTS("transcript_agents", draft -> new TranscriptPages(draft).agents()),
    /** Masked lines behind the scores. */
    TRANSCRIPT_EXCERPTS("transcript_excerpts", draft -> new ExcerptPages(draft).excerpts()),
    /** How transcripts were read. */
    TRANSCRIPT_METHOD("transcript_method", draft -> new ExcerptPages(draft).method()),
    /** The month on one page. */
    MONTH("month", draft -> new SummaryPages(draft).month()),
    /** Whether the work matches the goals. */
    MATCH("match", draft -> new RoadmapPages(draft).match()),
    /** What ends and what may come, quarter by quarter. */
    QUARTERS("quarters", draft -> new RoadmapPages(draft).quarters()),
    /** Where goals and work part. */
    GAPS("gaps", draft -> new RoadmapPages(draft).gaps()),
    /** What arrives, when, and what to do. */
    RELEASES("releases", draft -> new ReleasePages(draft).releases()),
    /** What each feature to come means for the account. */
    FEATURES("features", draft -> new ReleasePages(draft).features()),
    /** What to do before features arrive. */
    PREPARING("preparing", draft -> new ReleasePages(draft).preparing()),
    /** Features that may come later. */
    CANDIDATES("candidates", draft -> new CandidatePages(draft).candidates()),
    /** What the account would like to see. */
    WISHES("wishes", draft -> new CandidatePages(draft).wishes()),
    /** Definitions of the figures cited. */
    DEFINITIONS("definitions", draft -> new AppendixPages(draft).definitions()),
    /** What must be known of the data. */
    NOTES("notes", draft -> new AppendixPages(draft).notes());

    private final String key;
    private final Function<Draft, List<Page>> pages;

    Section(String key, Function<Draft, List<Page>> pages) {
        this.key = key;
        this.pages = pages;
    }

    @Override
    public List<Page> pages(Draft draft) {
        return pages.apply(draft);
    }

    static Optional<Section> ofKey(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key.equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(section -> section.key).toList();
    }
}
