package dev.pushback.contract.cli.inspect;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.contract.stack.Trap;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StacksCommandTest {

    @Test
    void listsEveryStack() {
        Cli.Outcome outcome = pushback("stacks");

        assertThat(outcome).returns(0, Cli.Outcome::code).returns("", Cli.Outcome::err);
        assertThat(Stacks.all())
                .extracting(Stack::name)
                .allSatisfy(name -> assertThat(outcome.out()).containsPattern("(?m)^" + name + " "));
        assertThat(outcome.lastLine()).startsWith(Stacks.all().size() + " stacks");
    }

    @Test
    void tellsWhatADefaultDoesAndTheLineToChange() {
        Cli.Outcome outcome = pushback("stacks", "nestjs");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out())
                .startsWith("NestJS 12 on Express\n")
                .contains("  Nest answers a POST with 201.\n      @Post('callback') @HttpCode(200)\n");
    }

    @Test
    void tellsItInChinese() {
        assertThat(pushback("stacks", "nestjs", "--lang", "zh").out()).contains("Nest 对 POST 返回 201。");
    }

    @Test
    void tellsItToMachines() throws IOException {
        JsonNode stacks = new ObjectMapper()
                .readTree(pushback("stacks", "express", "--json").out());

        assertThat(stacks).hasSize(1);
        assertThat(stacks.at("/0/name").textValue()).isEqualTo("express");
        assertThat(stacks.at("/0/traps/0/fix/0").textValue()).contains("express.json(");
    }

    @Test
    void namesTheStacksWhereOneIsNotKnown() {
        Cli.Outcome outcome = pushback("stacks", "expres");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("no stack is called 'expres'", "spring-boot-4, ", "express, ");
    }

    @Test
    void aCaseHasTheRemediesOfAllStacksOrOfOne() {
        assertThat(pushback("cases", "batch.over-100-kb").out())
                .contains("  Express 5: Express refuses a body over 100 kB.", "  Bottle: ");
        assertThat(pushback("cases", "batch.over-100-kb", "--stack", "bottle").out())
                .contains("  Bottle: ", "MEMFILE_MAX")
                .doesNotContain("  Express 5: ");
    }

    static List<Stack> stacks() {
        return Stacks.all();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aCaseGivesTheAdviceThatItsStackGives(Stack stack) {
        String ofStack = pushback("stacks", stack.name()).out();

        assertThat(stack.traps()).allSatisfy(trap -> {
            String advice = trap.en() + "\n      " + String.join("\n      ", trap.fix()) + "\n";
            assertThat(ofStack).contains("  " + advice);
            assertThat(aCaseOf(trap, stack)).contains("  " + stack.title() + ": " + advice);
        });
    }

    private static String aCaseOf(Trap trap, Stack stack) {
        String id = Contract.cases().stream()
                .map(ContractCase::id)
                .filter(trap::concerns)
                .findFirst()
                .orElseThrow();
        return pushback("cases", id, "--stack", stack.name()).out();
    }
}
