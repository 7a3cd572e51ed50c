package dev.pushback.contract.selftest;

import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Prints what is said of each wrong receiver, or of those named, to be read and put into {@code verdicts.txt}. */
public final class WriteVerdicts {

    private WriteVerdicts() {}

    public static void main(String[] ids) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<String>> blocks = new ArrayList<>();
        for (BrokenReceiver fault : BrokenReceivers.all()) {
            if (ids.length > 0 && !Arrays.asList(ids).contains(fault.id())) {
                continue;
            }
            blocks.add(threads.submit(() -> fault.id() + "\n  " + String.join("\n  ", Verdicts.of(Trial.of(fault)))));
        }
        for (Future<String> block : blocks) {
            System.out.println(block.get());
        }
        threads.shutdown();
    }
}
