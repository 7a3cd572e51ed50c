package dev.pushback.jmeter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @ParameterizedTest
    @ValueSource(classes = {CallbackSampler.class, CampaignSampler.class, CallbackTimer.class})
    void everyFieldIsNamedAndExplainedInBothLanguages(Class<?> bean) throws IOException {
        Properties english = words(bean, "");
        Properties chinese = words(bean, "_zh_CN");

        assertThat(fields(bean)).isNotEmpty().allSatisfy(field -> {
            assertThat(english).containsKeys(field + ".displayName", field + ".shortDescription");
            assertThat(chinese.getProperty(field + ".shortDescription")).containsPattern("\\p{IsHan}");
        });
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    /** As JMeter looks them up for its language {@code zh_CN}, from the bean's name. */
    @ParameterizedTest
    @ValueSource(classes = {CallbackSampler.class, CampaignSampler.class, CallbackTimer.class})
    void jmeterInChineseFindsChineseNames(Class<?> bean) {
        ResourceBundle words = ResourceBundle.getBundle(bean.getName() + "Resources", Locale.SIMPLIFIED_CHINESE);

        assertThat(words.getString("displayName")).startsWith("Pushback ").containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsThereInBothLanguages(JmeterMessage key) {
        Object[] facts = {1, 2, 3, 4, 5, 6};
        assertThat(key.of(facts).in(Lang.ZH, Audience.COMMAND_LINE)).containsPattern("\\p{IsHan}|\\{?0|1|2");
        assertThat(key.of(facts).in(Lang.EN, Audience.COMMAND_LINE)).isNotBlank();
    }

    @Test
    void noWordsBelongToNoSentence() throws IOException {
        for (String suffix : new String[] {"", "_zh"}) {
            Properties words = read("messages" + suffix + ".properties");
            assertThat(words.stringPropertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(JmeterMessage.values()).map(Enum::name).toList());
        }
    }

    private static Stream<String> fields(Class<?> bean) {
        return Stream.of(bean.getMethods())
                .filter(method -> method.getDeclaringClass().getPackage().equals(bean.getPackage()))
                .map(method -> method.getName())
                .filter(name -> name.startsWith("set"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    private static Properties words(Class<?> bean, String suffix) throws IOException {
        return read(bean.getSimpleName() + "Resources" + suffix + ".properties");
    }

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream in = JmeterMessage.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
