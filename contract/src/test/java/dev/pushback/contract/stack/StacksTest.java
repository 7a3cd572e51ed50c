package dev.pushback.contract.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StacksTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final String EXPRESS_REPLY =
            "200\nX-Powered-By: Express\nContent-Type: application/json; charset=utf-8\n\n{}";

    static List<Stack> stacks() {
        return Stacks.all();
    }

    @Test
    void namesEachStackOnce() {
        assertThat(Stacks.all())
                .extracting(Stack::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void saysByWhatAStackIsKnownAndWhatWasMeasured(Stack stack) {
        assertThat(stack.signs()).isNotEmpty();
        assertThat(stack.title()).isNotBlank();
        assertThat(stack.measured() == null).isEqualTo(stack.versions() == null);
        if (stack.isMeasured()) {
            assertThat(stack.versions()).isNotBlank();
            assertThat(stack.measured()).matches("20\\d\\d-\\d\\d-\\d\\d");
        }
        assertThat(stack.over()).allMatch(name -> Stacks.named(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void saysOfEachTrapInBothLanguagesWhatMendsIt(Stack stack) {
        assertThat(stack.traps()).allSatisfy(trap -> {
            assertThat(trap.en()).endsWith(".").doesNotContainPattern(HAN);
            assertThat(trap.zh()).endsWith("。").containsPattern(HAN);
            assertThat(trap.fix()).isNotEmpty().noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void namesOnlyCasesThatThereAre(Stack stack) {
        List<String> ids = Contract.cases().stream().map(ContractCase::id).toList();

        assertThat(stack.traps().stream().flatMap(trap -> trap.cases().stream()))
                .allMatch(glob ->
                        ids.stream().anyMatch(id -> new Trap(List.of(glob), null, "", "", List.of()).concerns(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring-boot-4|404\\nContent-Type: application/json\\n\\n{\"timestamp\":\"2026-11-28T09:57:05.215Z\",\"status\":404,\"error\":\"Not Found\",\"path\":\"/x\"}",
                "spring-boot-3|404\\nVary: Origin\\n\\n{\"timestamp\":\"2026-11-28T09:57:00.467+00:00\",\"status\":404,\"error\":\"Not Found\",\"path\":\"/x\"}",
                "spring-boot-4-webflux|404\\nContent-Type: application/json\\n\\n{\"timestamp\":\"2026-11-28T09:57:11.597Z\",\"path\":\"/x\",\"status\":404,\"error\":\"Not Found\",\"requestId\":\"de43e758-2\"}",
                "javalin|404\\nContent-Type: text/plain\\n\\nEndpoint POST /x not found",
                "helidon|404\\nContent-Type: text/plain\\n\\nEndpoint not found",
                "micronaut|404\\nContent-Type: application/json\\n\\n{\"_links\":{\"self\":[{\"href\":\"/x\",\"templated\":false}]},\"_embedded\":{\"errors\":[{\"message\":\"Page Not Found\"}]},\"message\":\"Not Found\"}",
                "fastify|404\\ncontent-type: application/json; charset=utf-8\\n\\n{\"message\":\"Route GET:/x not found\",\"error\":\"Not Found\",\"statusCode\":404}",
                "hono|404\\nContent-Type: text/plain; charset=UTF-8\\nDate: -\\nContent-Length: 13\\n\\n404 Not Found",
                "egg|404\\nset-cookie: csrfToken=Zq; path=/\\nx-readtime: 4.051\\n\\n<h1>404 Not Found</h1>"
            })
    void recognisesAStackByOneReply(String name, String reply) {
        assertThat(Stacks.seenIn(List.of(reply.replace("\\n", "\n"))).app())
                .extracting(Stack::name)
                .isEqualTo(name);
    }

    @Test
    void saysNothingOfRepliesThatNameNobody() {
        List<String> plain = List.of(
                "200\nContent-Type: application/json\nContent-Length: 50\n\n{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}",
                "404\nContent-Type: text/plain\n\nNot Found",
                "400\nContent-Length: 0\n\n",
                "500\nContent-Type: text/html\n\n<h1>Error</h1>");

        assertThat(Stacks.seenIn(plain)).isEqualTo(Sighting.NONE);
    }

    @Test
    void takesAFrameworkForItselfAndNotForWhatItStandsOn() {
        String nest = "404\nX-Powered-By: Express\nContent-Type: application/json; charset=utf-8\n\n"
                + "{\"message\":\"Cannot GET /x\",\"error\":\"Not Found\",\"statusCode\":404}";

        assertThat(Stacks.seenIn(List.of(EXPRESS_REPLY, nest)).app().name()).isEqualTo("nestjs");
        assertThat(Stacks.seenIn(List.of(EXPRESS_REPLY)).app().name()).isEqualTo("express");
    }

    @Test
    void doesNotChooseBetweenSignsThatContradictEachOther() {
        String javalin = "404\nContent-Type: text/plain\n\nEndpoint GET /x not found";

        assertThat(Stacks.seenIn(List.of(EXPRESS_REPLY, javalin)).app()).isNull();
    }

    @Test
    void tellsTheGatewayFromTheAppBehindIt() {
        Sighting seen = Stacks.seenIn(List.of(
                "200\nServer: nginx/1.22.1\nX-Powered-By: Express\n\n{}",
                "413\nServer: nginx/1.22.1\n\n<hr><center>nginx/1.22.1</center>"));

        assertThat(seen.gateway().name()).isEqualTo("nginx");
        assertThat(seen.app().name()).isEqualTo("express");
        assertThat(seen.explanation("batch.over-100-kb", "413\nServer: nginx/1.22.1\n\n<html>{}")
                        .orElseThrow()
                        .stack()
                        .name())
                .isEqualTo("express");
        assertThat(seen.explanation(
                                "batch.over-100-kb", "413\nServer: nginx/1.22.1\n\n<hr><center>nginx/1.22.1</center>")
                        .orElseThrow()
                        .trap()
                        .fix())
                .containsExactly("client_max_body_size 5m;");
    }

    @Test
    void explainsOnlyWhatTheReplyAllows() {
        Stack nest = Stacks.named("nestjs").orElseThrow();

        assertThat(nest.trap("http.status-200", "201\n\n")).isPresent();
        assertThat(Stream.of("500\n\n", "401\n\n"))
                .allMatch(reply -> nest.trap("http.status-200", reply).isEmpty());
    }

    @Test
    void knowsWhichRuleOfEggRefusesTheErrInfoOfASuccess() {
        Stack egg = Stacks.named("egg").orElseThrow();

        assertThat(egg.trap("event.err-info-empty", "422\n\n").orElseThrow().fix())
                .containsExactly("ctx.validate({ ErrInfo: { type: 'string', allowEmpty: true } }, event);");
        assertThat(egg.trap("event.err-info-empty", "400\n\n")).isEmpty();
    }
}
