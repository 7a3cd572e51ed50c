package dev.pushback.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassListTest {

    @Test
    void holdsWhatMostRunsLoadedInTheOrderOfNames() {
        List<String> usual = List.of("b/B id: 2", "a/A id: 1");
        List<String> busy = List.of("b/B id: 2", "now/AndThen id: 3", "a/A id: 1");
        List<String> hasty = List.of("a/A id: 1");

        assertThat(ClassList.ofMost(List.of(usual, busy, hasty))).containsExactly("a/A", "b/B");
    }

    @Test
    void leavesOutWhatTheJvmMakesAsItGoes() {
        List<String> run = List.of("# a comment", "@lambda-proxy x", "java/lang/invoke/LambdaForm$MH id: 4", "a/A");

        assertThat(ClassList.ofMost(List.of(run))).containsExactly("a/A");
    }
}
