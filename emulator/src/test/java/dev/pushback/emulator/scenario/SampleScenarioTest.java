package dev.pushback.emulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleScenarioTest {

    /** The page's request sample without comments, dots and blanks. */
    private static final String PAGE = "{\"Events\":["
            + "{\"CallbackCommand\":\"Push.AllMemberPush\",\"EventType\":1,"
            + "\"TaskId\":\"657bf434_537529d8_2000005e80aa873_2780d131_bc614e\",\"TaskTime\":1557481127,"
            + "\"EventTime\":1557481128,\"To_Account\":\"user2\",\"PushPlatform\":1,\"PushStage\":1,\"ErrCode\":0,"
            + "\"ErrInfo\":\"OK\"},"
            + "{\"CallbackCommand\":\"Push.AllMemberPush\",\"EventType\":2,"
            + "\"TaskId\":\"657bf434_537529d8_2000005e80aa873_2780d131_9\",\"TaskTime\":1557481127,"
            + "\"EventTime\":1557481129,\"To_Account\":\"user3\",\"PushPlatform\":0,\"PushStage\":1,\"ErrCode\":0,"
            + "\"ErrInfo\":\"OK\"}]}";

    @Test
    void sendsThePagesOwnPacketAsOftenAsItIsAskedFor() {
        assertThat(Traffic.bodies(sample(Limit.callbacks(3))))
                .extracting(body -> new String(body, UTF_8))
                .containsExactly(PAGE, PAGE, PAGE);
    }

    @Test
    void cutsThePacketAtALimitOfEvents() {
        assertThat(Traffic.events(sample(Limit.events(3)))).hasSize(3);
    }

    private static ScenarioOptions sample(Limit limit) {
        return ScenarioOptions.builder().kind(ScenarioKind.SAMPLE).limit(limit).build();
    }
}
