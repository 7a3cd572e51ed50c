#!/usr/bin/env bash
# Maven info.picocli:picocli 4.7.7
# Behaviour: in an @-file a quote that opens within an argument ends it: --title='A B' becomes the option with an empty value, and A B becomes
#   an argument of its own.
# One would guess: one argument, as every shell reads the same characters.
# Seen: --title='A B' u1: title "", accounts [A B, u1]
#       --title 'A B' u1: title "A B", accounts [u1]
# Who is hurt: whoever moves a long command line into a file: the option is empty, without an error where a command takes arguments.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>info.picocli</groupId><artifactId>picocli</artifactId><version>4.7.7</version></dependency></dependencies></project>
POM
timeout 500 "${MVN:-mvn}" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > Probe.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command
class Probe {
    @Option(names = "--title")
    String title;

    @Parameters
    List<String> accounts;

    public static void main(String[] arguments) throws Exception {
        for (String line : new String[] {"--title='A B' u1", "--title 'A B' u1"}) {
            Files.writeString(Path.of("arguments"), line);
            Probe probe = new Probe();
            new CommandLine(probe).parseArgs("@arguments");
            System.out.println(line + ": title \"" + probe.title + "\", accounts " + probe.accounts);
        }
    }
}
JAVA
seen=$(timeout 120 java -cp 'lib/*' Probe.java 2>/dev/null)
echo "$seen"
[ "$seen" = '--title='"'"'A B'"'"' u1: title "", accounts [A B, u1]
--title '"'"'A B'"'"' u1: title "A B", accounts [u1]' ]
