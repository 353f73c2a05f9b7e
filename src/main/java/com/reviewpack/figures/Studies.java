package com.reviewpack.figures;

import com.reviewpack.peers.IndustryComparison;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.transcripts.TranscriptAnalysis;
import java.util.Optional;

/** The deeper analyses behind a pack; each is empty where the deliverable does not hold it or its data are missing. */
public record Studies(
        Optional<TargetAnalysis> target,
        Optional<MissedOpportunity> missed,
        Optional<IndustryComparison> industry,
        Optional<AgentEffectiveness> agents,
        Optional<TranscriptAnalysis> transcripts) {

    /** No analysis at all. */
    public static Studies none() {
        return new Studies(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Studies withTarget(Optional<TargetAnalysis> found) {
        return new Studies(found, missed, industry, agents, transcripts);
    }

    public Studies withMissed(Optional<MissedOpportunity> found) {
        return new Studies(target, found, industry, agents, transcripts);
    }

    public Studies withIndustry(Optional<IndustryComparison> found) {
        return new Studies(target, missed, found, agents, transcripts);
    }

    public Studies withAgents(Optional<AgentEffectiveness> found) {
        return new Studies(target, missed, industry, found, transcripts);
    }

    public Studies withTranscripts(Optional<TranscriptAnalysis> found) {
        return new Studies(target, missed, industry, agents, found);
    }
}
