#!/usr/bin/env bash
# Maven com.cronutils:cron-utils 9.2.1 beside org.quartz-scheduler:quartz 2.5.2
# Behaviour: under its definition of Quartz's cron, an hour range over midnight is accepted and means its first hour alone; Quartz itself
#   runs in each hour of it. A range of weekdays over the weekend means the same in both.
# One would guess: the hours that Quartz takes, or a refusal, as Spring has it.
# Seen: 0 0 20-23 * * ?, runs in 1 day(s): Quartz 4, cron-utils 4
#       0 0 22-2 * * ?, runs in 1 day(s): Quartz 5, cron-utils 1
#       0 0 10 ? * FRI-MON, runs in 7 day(s): Quartz 4, cron-utils 4
# Who is hurt: whoever shows or plans with it when a job of Quartz that repeats failed pushes at night will run: it names one run of five.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>com.cronutils</groupId><artifactId>cron-utils</artifactId><version>9.2.1</version></dependency><dependency>
<groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.2</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

class Probe {
    static final ZonedDateTime NOON = ZonedDateTime.of(2026, 11, 26, 12, 0, 0, 0, ZoneOffset.UTC);

    public static void main(String[] arguments) throws Exception {
        show("0 0 20-23 * * ?", 1);
        show("0 0 22-2 * * ?", 1);
        show("0 0 10 ? * FRI-MON", 7);
    }

    static void show(String expression, int days) throws Exception {
        var definition = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
        var utils = ExecutionTime.forCron(new CronParser(definition).parse(expression));
        var quartz = new CronExpression(expression);
        quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.print(expression + ", runs in " + days + " day(s):");
        int runs = 0;
        ZonedDateTime end = NOON.plus(days, ChronoUnit.DAYS);
        for (Date at = quartz.getNextValidTimeAfter(Date.from(NOON.toInstant())); at.toInstant().isBefore(end.toInstant()); runs++) {
            at = quartz.getNextValidTimeAfter(at);
        }
        System.out.print(" Quartz " + runs);
        runs = 0;
        for (ZonedDateTime at = utils.nextExecution(NOON).get(); at.isBefore(end); runs++) {
            at = utils.nextExecution(at).get();
        }
        System.out.println(", cron-utils " + runs);
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '0 0 20-23 * * ?, runs in 1 day(s): Quartz 4, cron-utils 4
0 0 22-2 * * ?, runs in 1 day(s): Quartz 5, cron-utils 1
0 0 10 ? * FRI-MON, runs in 7 day(s): Quartz 4, cron-utils 4' ]
