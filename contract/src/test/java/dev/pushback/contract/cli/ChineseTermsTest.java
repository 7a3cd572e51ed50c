package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In Chinese, too, each thing has one word, whoever speaks of it: messages, help, titles, the live page, guides. */
class ChineseTermsTest {

    private static final Path ROOT = Path.of("..");

    /** Words that would do as well, and the one that is said. */
    private static final Map<String, String> INSTEAD_OF = Map.ofEntries(
            Map.entry("帐号", "账号"),
            Map.entry("账户", "账号"),
            Map.entry("请求体", "包体"),
            Map.entry("消息体", "包体"),
            Map.entry("报文", "包体"),
            Map.entry("正文", "包体"),
            Map.entry("响应体", "包体"),
            Map.entry("回复", "应答"),
            Map.entry("接收方", "接收端"),
            Map.entry("接收器", "接收端"),
            Map.entry("接收人", "接收者"),
            Map.entry("收件人", "接收者"),
            Map.entry("供应商", "厂商"),
            Map.entry("测试用例", "用例"),
            Map.entry("探测器", "探针"));

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Stream.of("schema", "emulator", "contract", "examples/guides")
                .flatMap(place -> walked(ROOT.resolve(place)))) {
            return all.filter(ChineseTermsTest::speaksChinese).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOneWordForOneThing(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(INSTEAD_OF)
                .allSatisfy((other, ours) ->
                        assertThat(text).as("%s instead of %s", other, ours).doesNotContain(other));
    }

    private static boolean speaksChinese(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.matches(".*/src/main/.*(_zh\\.(properties|txt)|/words\\.js|/stacks\\.json|\\.java)")
                || path.matches(".*/guides/zh/.*\\.md");
    }

    private static Stream<Path> walked(Path place) {
        try {
            return Files.walk(place).filter(path -> !path.toString().contains("target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
