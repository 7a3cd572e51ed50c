package dev.pushback.contract.cli.inspect;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.model.ContractCase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CasesCommandTest {

    @Test
    void listsEveryCaseByGroup() {
        Cli.Outcome outcome = pushback("cases");

        assertThat(outcome).returns(0, Cli.Outcome::code).returns("", Cli.Outcome::err);
        assertThat(outcome.out()).contains("\nreply  the body of the reply");
        assertThat(Contract.cases())
                .extracting(ContractCase::id)
                .allSatisfy(id -> assertThat(outcome.out()).contains("  " + id + " "));
        assertThat(outcome.lastLine()).isEqualTo(Contract.cases().size() + " cases");
    }

    @Test
    void explainsACase() {
        Cli.Outcome outcome = pushback("cases", "http.status-200");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).startsWith("""
                http.status-200
                  the receiver answers HTTP 200
                  rule      Any HTTP status other than 200 counts as a failure.
                  level     MUST
                  basis     documented
                  source    Webhook Overview (1047/34354, 2024-08-09), Causes of failure
                            https://www.tencentcloud.com/document/product/1047/34354
                  since     2025-10-27/0.1
                  sent      a callback of 1 event
                  expected  HTTP 200
                  try\s""").contains("\n  Spring\n", "\n  Express\n", "\n  Go\n");
    }

    @Test
    void saysOfEveryCaseWhatIsExpectedAndWhatToDo() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(pushback("cases", "--json").out());

        assertThat(cases).hasSameSizeAs(Contract.cases());
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.at("/expected").asText())
                    .as("expected of " + one.at("/id"))
                    .isNotEmpty();
            assertThat(one.at("/remedy").asText())
                    .as("remedy of " + one.at("/id"))
                    .isNotEmpty();
            assertThat(one.at("/sent").asText()).isNotEmpty();
            assertThat(one.at("/source").asText()).isNotEmpty();
        });
    }

    @Test
    void takesPrefixesAndGlobs() {
        assertThat(pushback("cases", "reply.error-code").out()).contains("reply.error-code-integer");
        assertThat(pushback("cases", "reply.*").out()).contains("reply.json\n", "reply.members\n");
        assertThat(pushback("cases", "time").out()).contains("time.").doesNotContain("reply.json");
    }

    @Test
    void speaksChinese() {
        assertThat(pushback("cases", "http.status-200", "--lang", "zh").out()).contains("接收端", "规则", "出处");
    }

    @Test
    void writesTablesInMarkdown() {
        assertThat(pushback("cases", "--markdown").out())
                .contains("## http\n", "| `http.status-200` | MUST | answers HTTP 200 | [Webhook Overview");
    }
}
