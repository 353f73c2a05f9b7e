package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.FiguresJson;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.offering.Deliverable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresJsonTest {

    private static JsonNode written(Installation in) {
        byte[] bytes = FiguresJson.write(in.scope(), in.report());
        return JsonMapper.builder().build().readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonNode figure(JsonNode json, String id) {
        for (JsonNode figure : json.get("figures")) {
            if (figure.get("id").asString().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + id);
    }

    @Test
    void namesAccountPackageDeliverablePeriodAndBusinessDate() {
        Installation in = new Installation();
        in.deliverable = Deliverable.PERFORMANCE_REVIEW;
        JsonNode json = written(in);
        assertThat(json.get("account").asString()).isEqualTo("A-1");
        assertThat(json.get("package").asString()).isEqualTo("A-1-P");
        assertThat(json.get("deliverable").asString()).isEqualTo("performance_review");
        assertThat(json.get("period").get("start").asString()).isEqualTo("2026-07-01");
        assertThat(json.get("period").get("end").asString()).isEqualTo("2026-10-01");
        assertThat(json.get("as_of").asString()).isEqualTo("2026-09-30");
        assertThat(json.get("catalogue").asString()).isEqualTo("test");
    }

    @Test
    void writesNumbersPlainAndWhatIsNotThereAsNull() {
        Installation in = new Installation();
        in.firstDays.remove(ExportKind.VISITORS);
        JsonNode json = written(in);
        JsonNode missing = figure(json, "visitors.visitors");
        assertThat(missing.get("value").isNull()).isTrue();
        assertThat(missing.get("status").asString()).isEqualTo("missing_data");
        assertThat(missing.get("lob").isNull()).isTrue();
        JsonNode revenue = figure(json, "conversations.revenue");
        assertThat(revenue.get("unit").asString()).isEqualTo("EUR");
        assertThat(revenue.get("value").toString()).isEqualTo("0");
        assertThat(figure(json, "conversations.csat").get("status").asString()).isEqualTo("nothing_to_measure");
        assertThat(figure(json, "hours.cap_year").get("value").toString()).isEqualTo("455");
    }
}
