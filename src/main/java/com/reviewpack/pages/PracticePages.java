package com.reviewpack.pages;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Page;
import com.reviewpack.peers.Standing;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Best practices for the figures behind the median, once a contract year: in the analysis that ends it. */
final class PracticePages {

    private static final int MOST = 6;

    private final Draft draft;
    private final PeerStandings standings;

    PracticePages(Draft draft) {
        this.draft = draft;
        this.standings = new PeerStandings(draft);
    }

    List<Page> practices() {
        if (!endsTheYear()) {
            return List.of();
        }
        boolean ahead = standings.behind().isEmpty();
        List<Standing> weakest = ahead ? standings.ahead().reversed() : standings.behind();
        Map<String, List<Standing>> chosen = chosen(weakest);
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        chosen.forEach((practice, serves) -> blocks.add(block(practice, serves)));
        blocks.add(new Block.Prose(List.of(draft.say("practices.note"))));
        String first = draft.say("practice." + chosen.keySet().iterator().next());
        String title = draft.say(
                "practices.title",
                "n",
                chosen.size(),
                "figures",
                weakest.size(),
                "first",
                first,
                "ahead",
                ahead ? "yes" : "no");
        return List.of(new Page(
                "practices",
                Page.Layout.CONTENT,
                draft.say("section.practices"),
                title,
                draft.subtitle(draft.say("subtitle.practices")),
                blocks,
                List.of(Sentences.ended(title)),
                draft.evidence(standings.evidence(weakest))));
    }

    /** The period ends a contract year, or the package. */
    private boolean endsTheYear() {
        Period period = draft.scope().period();
        SuccessPackage bought = draft.scope().successPackage();
        LocalDate yearEnd = new ContractCalendar(bought.startsOn())
                .yearHolding(period.lastDay())
                .end();
        Optional<LocalDate> last = draft.scope().portfolio().termOf(bought).flatMap(PracticePages::lastDay);
        return yearEnd.equals(period.end())
                || last.filter(period.lastDay()::equals).isPresent();
    }

    private static Optional<LocalDate> lastDay(Term term) {
        return Optional.ofNullable(term.last());
    }

    /** The practices that serve these figures, those of the weakest first, each once with all that it serves. */
    private Map<String, List<Standing>> chosen(List<Standing> weakest) {
        Map<String, List<Standing>> chosen = new LinkedHashMap<>();
        for (Standing standing : weakest) {
            for (String practice : draft.practices().of(standing.figure().id())) {
                if (chosen.containsKey(practice) || chosen.size() < MOST) {
                    chosen.computeIfAbsent(practice, key -> new ArrayList<>()).add(standing);
                }
            }
        }
        return chosen;
    }

    private Block block(String practice, List<Standing> serves) {
        List<String> figures = serves.stream()
                .map(standing -> draft.say(
                        "practices.serves",
                        "name",
                        standings.name(standing),
                        "own",
                        standings.own(standing),
                        "median",
                        standings.median(standing)))
                .toList();
        return new Block.Bullets(
                draft.say("practice." + practice),
                List.of(
                        draft.say("practice." + practice + ".how"),
                        draft.say("practices.measure", "figures", String.join("; ", figures))));
    }
}
