package dev.pushback.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskIdTest {

    private static final long APP = 1400187352;

    @Test
    void writesTheIdsOfThePagesSample() {
        assertThat(new TaskId(false, 1702622260, APP, 0x2000005e80aa873L, 0x2780d131, 12345678))
                .hasToString("657bf434_537529d8_2000005e80aa873_2780d131_bc614e");
        assertThat(new TaskId(false, 1702622260, APP, 0x2000005e80aa873L, 0x2780d131, 9))
                .hasToString("657bf434_537529d8_2000005e80aa873_2780d131_9");
    }

    @Test
    void writesThePrefixOfPushesToNamedUsers() {
        assertThat(new TaskId(true, 1718621652, APP, 0x2000005e80aa873L, 0xd03ac87, 1458956112))
                .hasToString("batch_667015d4_537529d8_2000005e80aa873_d03ac87_56f5e750");
    }

    @Test
    void drawsOneSenderForAnAppAndBothShapes() {
        for (long draw = 0; draw < 1_000; draw++) {
            TaskId id = TaskId.drawn(Draw.of(1, draw), false, 1702622260, APP);

            assertThat(id.toString()).hasSizeBetween(36, 57).startsWith("657bf434_537529d8_2");
            assertThat(id.sender()).isEqualTo(TaskId.drawn(0, true, 5, APP).sender());
        }
    }
}
