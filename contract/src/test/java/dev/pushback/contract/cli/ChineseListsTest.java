package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked for Chinese, no list and no explanation holds an English word of ours, of whatever there is to be told. */
class ChineseListsTest {

    /** What stands in code or on the wire as it is, and is told of stacks and faults by that name. */
    private static final Set<String> CODE = Set.of(
            ("int long record class bean null nil undefined servlet body params events stub expectation omitempty binding"
                            + " tools model parse authenticity contains failure intval backlog close stage finally try void success latin utf mb string"
                            + " hapi restify pydantic sdkappid actionstatus errorinfo errorcode data code msg ok gbk lt gt")
                    .split(" "));

    private static final Predicate<String> CHINESE =
            Pattern.compile("\\p{IsHan}").asPredicate();

    static Stream<String> cases() {
        return Contract.cases().stream().map(ContractCase::id);
    }

    static Stream<String> stacks() {
        return Stacks.all().stream().map(Stack::name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases",
                "cases --markdown",
                "cases http.status-200 --stack spring-boot-4",
                "stacks",
                "stacks --markdown",
                "receive --fault list",
                "verify --built-in --dry-run",
                "verify --built-in --dry-run -v --only http,event",
                "--version"
            })
    void listsAreChinese(String line) {
        assertThat(english(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsExplainedInChinese(String id) {
        assertThat(english("cases " + id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everyStackIsExplainedInChinese(String name) {
        assertThat(english("stacks " + name)).isEmpty();
    }

    @Test
    void errorsAreListedWithWhatVendorsWriteAndChineseAroundIt() {
        String said = said("send --errors list");
        List<String> texts = VendorErrors.all().stream().map(VendorError::info).toList();

        assertThat(said.lines().filter(line -> texts.stream().noneMatch(line::endsWith)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(LatinWords.in(line)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases --json",
                "verify --built-in --dry-run --json",
                "verify --built-in --json --only http,reply",
                "send --built-in -n 5 --json"
            })
    void sentencesOfDocumentsAreChinese(String line) throws IOException {
        String document = Cli.pushback((line + " --lang zh").split(" ")).out();

        assertThat(english(Stream.of(Prose.ofJson(new ObjectMapper().readTree(document)))))
                .isEmpty();
    }

    @Test
    void stacksAreDocumentedInChinese() throws IOException {
        List<String> said = new ObjectMapper()
                .readTree(Cli.pushback("stacks", "--json", "--lang", "zh").out())
                .findValuesAsText("says");

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(english(said.stream().map(Prose::ofText))).isEmpty();
    }

    /** Of what is opened by people; schemas are read by programs, and are one text whoever asks. */
    @Test
    void collectionsSpeakChinese() {
        Stream<String> http = said("schema http").lines().filter(line -> line.matches("#.*|.* // .*"));
        Stream<String> postman = said("schema postman")
                .lines()
                .filter(line -> line.matches(" {4}\"name\" : \"(?!Pushback: ).*|.*pm\\.test\\('.*"));

        assertThat(http.map(line -> line.replaceFirst("：httpyac .*", "")))
                .hasSize(10)
                .allMatch(CHINESE);
        assertThat(postman).hasSize(8).allMatch(CHINESE);
    }

    @Test
    void theSameLookFindsEnglishWhereItIsAskedFor() {
        assertThat(cases().map(id -> "cases " + id))
                .allSatisfy(line -> assertThat(LatinWords.lines(
                                Prose.ofText(Cli.pushback(line.split(" ")).out())))
                        .hasSizeGreaterThan(3));
    }

    private static List<String> english(String line) {
        return english(Prose.ofText(said(line))
                .lines()
                .map(told -> told.replaceFirst("^[a-z]+  +(?=\\P{IsHan}*\\p{IsHan})", ""))); // the id in front
    }

    private static List<String> english(Stream<String> texts) {
        return texts.flatMap(String::lines)
                .filter(told -> !CODE.containsAll(LatinWords.in(told)))
                .map(told -> LatinWords.in(told) + " " + told)
                .distinct()
                .toList();
    }

    private static String said(String line) {
        Cli.Outcome outcome = Cli.pushback((line + " --lang zh").split(" "));
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.out() + outcome.err();
    }
}
