package dev.pushback.jmeter;

import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.DocumentHead;
import dev.pushback.emulator.report.IntervalLog;
import dev.pushback.emulator.report.LoadJson;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a campaign leaves for {@code pushback merge}: {@code shard-I.json}, and {@code shard-I.hlog}, which is written while it
 * goes on.
 */
final class CampaignFiles {

    private final RunInfo info;
    private final Path json;
    private final IntervalLog log;

    private CampaignFiles(RunInfo info, Path json, IntervalLog log) {
        this.info = info;
        this.json = json;
        this.log = log;
    }

    /**
     * Opens them.
     *
     * @param directory made if it is not there; {@code null} for no files
     * @throws MessageException if they can't be written
     */
    static CampaignFiles open(String directory, RunInfo info, LoadPlan plan) {
        if (directory == null) {
            return new CampaignFiles(info, null, null);
        }
        String name = "shard-" + info.campaign().shard();
        try {
            Path folder = Files.createDirectories(Path.of(directory));
            Path json = folder.resolve(name + ".json");
            Files.deleteIfExists(json); // what an earlier run left is no report of one that is killed
            return new CampaignFiles(info, json, IntervalLog.create(folder.resolve(name + ".hlog"), head(info, plan)));
        } catch (IOException | InvalidPathException e) {
            throw unwritable(directory, e);
        }
    }

    private static IntervalLog.Head head(RunInfo info, LoadPlan plan) {
        return new IntervalLog.Head(
                DocumentHead.of(info.version(), info.spec(), plan.target().url().toString()),
                plan.seed(),
                info.scenario(),
                plan.known() == LoadPlan.UNLIMITED ? null : Long.valueOf(plan.known()),
                info.campaign());
    }

    List<LoadListener> listeners() {
        return log == null ? List.of() : List.of(log);
    }

    void write(LoadSummary summary) {
        if (json == null) {
            return;
        }
        log.close();
        try {
            Files.writeString(json, LoadJson.of(info, summary, Words.lang()) + "\n");
        } catch (IOException e) {
            throw unwritable(json.toString(), e);
        }
    }

    private static MessageException unwritable(String where, Exception e) {
        return new MessageException(
                JmeterMessage.NO_REPORT.of(Quoted.of(where, 200), Quoted.bare(e.toString(), 200)), e);
    }
}
