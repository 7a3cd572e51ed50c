package dev.pushback.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.cases.CaseMessage;
import dev.pushback.contract.expect.ExpectMessage;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunMessage;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.contract.shrink.ShrinkMessage;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.MessageKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A receiver that writes Pushback's own sentences into its replies changes nothing that Pushback says. */
class ForgeryTest {

    private static final List<Class<? extends MessageKey>> SENTENCES =
            List.of(ExpectMessage.class, RunMessage.class, ShrinkMessage.class, CaseMessage.class);

    @Test
    void noSentenceOfOursInAnErrorInfoMakesAHeadlineOrARemedy() {
        RunResult honest = refusing("bad request");

        Stream.concat(Stream.of("acknowledged only with a blue hat"), sentences())
                .map(ForgeryTest::refusing)
                .forEach(forged -> {
                    assertThat(forged.headline().key())
                            .isEqualTo(honest.headline().key());
                    assertThat(forged.headline().find(RunMessage.ONLY_WITH)).isEmpty();
                    assertThat(forged.notes()).isEqualTo(honest.notes());
                    assertThat(remedies(forged)).isEqualTo(remedies(honest));
                    assertThat(forged.results())
                            .extracting(CaseResult::symptoms)
                            .isEqualTo(honest.results().stream()
                                    .map(CaseResult::symptoms)
                                    .toList());
                });
    }

    private static RunResult refusing(String errorInfo) {
        FakeReceiver receiver = new FakeReceiver(call -> FakeReceiver.failure(call, errorInfo));
        try (ContractRun run = new ContractRun(RunOptions.of(CallbackUrl.parse("http://receiver.test/cb")), receiver)) {
            return run.play(Contract.cases(), result -> {});
        }
    }

    private static List<String> remedies(RunResult run) {
        return run.results().stream()
                .map(result -> Hints.remedy(result, Lang.EN))
                .toList();
    }

    /** The words of every key in both languages, their holes filled with as much. */
    private static Stream<String> sentences() {
        return SENTENCES.stream()
                .flatMap(one -> Stream.of("messages.properties", "messages_zh.properties")
                        .map(file -> read(one, file)))
                .flatMap(words -> words.values().stream().map(String::valueOf))
                .map(words -> words.replaceAll("\\{\\d(\\|[^}]*)?}", "a blue hat"));
    }

    private static Properties read(Class<?> home, String file) {
        Properties words = new Properties();
        try (InputStream bytes = home.getResourceAsStream(file)) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
