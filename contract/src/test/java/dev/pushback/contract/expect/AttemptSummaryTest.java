package dev.pushback.contract.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Header;
import org.junit.jupiter.api.Test;

class AttemptSummaryTest {

    @Test
    void aPageIsToldByItsTitle() {
        String page = "<!DOCTYPE html><html><head>" + "<meta>".repeat(200) + "<title>\n KeyError at /callback </title>";
        assertThat(AttemptSummary.of(Attempts.replied(500, page)))
                .hasToString("HTTP 500 with a page titled \"KeyError at /callback\"");
    }

    @Test
    void aPageWithoutATitleIsToldByItsBeginning() {
        assertThat(AttemptSummary.of(Attempts.replied(500, "<p>down</p><title> </title>")))
                .hasToString("HTTP 500 with \"<p>down</p><title> </title>\"");
    }

    @Test
    void aCompressedBodyIsNotShown() {
        assertThat(AttemptSummary.of(Attempts.replied(500, "\u001f?", new Header("Content-Encoding", "gzip"))))
                .hasToString("HTTP 500 with 2 bytes in gzip");
    }

    @Test
    void whatIsNoPageIsToldByItsBeginning() {
        assertThat(AttemptSummary.of(Attempts.replied(500, "no <title>page</title>")))
                .hasToString("HTTP 500 with \"no <title>page</title>\"");
        assertThat(AttemptSummary.of(Attempts.replied(500, "x".repeat(5000))))
                .hasToString("HTTP 500 with \"" + "x".repeat(160) + "…\"");
    }
}
