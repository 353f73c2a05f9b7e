package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import java.time.Duration;

/** What one agent's connected conversations add up to, of one kind of conversation or of all. */
final class AgentWork {

    long connected;
    final AgentSums content = new AgentSums();
    final AgentSums resolved = new AgentSums();
    final AgentSums converted = new AgentSums();
    final AgentSums transferred = new AgentSums();
    final AgentSums response = new AgentSums();
    final AgentSums handle = new AgentSums();

    /** A connected conversation. */
    void add(Conversation row) {
        connected++;
        Integer csat = row.csat();
        if (csat != null) {
            content.add(csat >= 4);
        }
        Boolean first = row.resolvedFirstContact();
        if (first != null) {
            resolved.add(first);
        }
        converted.add(Boolean.TRUE.equals(row.converted()));
        Integer transfers = row.transfers();
        transferred.add(transfers != null && transfers >= 1);
        if (row.connectedAt() != null
                && row.firstResponseAt() != null
                && !row.firstResponseAt().isBefore(row.connectedAt())) {
            response.add(Duration.between(row.connectedAt(), row.firstResponseAt()));
        }
        if (row.handle() != null) {
            handle.add(row.handle());
        }
    }

    void add(AgentWork other) {
        connected += other.connected;
        content.add(other.content);
        resolved.add(other.resolved);
        converted.add(other.converted);
        transferred.add(other.transferred);
        response.add(other.response);
        handle.add(other.handle);
    }
}
