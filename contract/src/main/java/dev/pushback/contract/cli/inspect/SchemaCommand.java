package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.CommandConverter;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.collection.HttpFile;
import dev.pushback.contract.collection.PostmanCollection;
import dev.pushback.contract.probe.ProbeSchema;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.OpenApi;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback schema}: prints what the wire looks like, for machines. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON Schema of callbacks or replies, the OpenAPI 3.1 document of callbacks or of the REST"
                        + " API, or callbacks to send by hand.")
public final class SchemaCommand implements Callable<Integer> {

    /** What can be printed. */
    enum Document {
        /** The JSON Schema of a callback's body. */
        REQUEST,
        /** The JSON Schema of a reply's body. */
        REPLY,
        /** The OpenAPI document. */
        OPENAPI,
        /** The OpenAPI document of the REST API that serve answers. */
        REST,
        /** The JSON Schema of what a probe answers. */
        PROBE,
        /** Calls to make by hand with Postman, Apifox or newman. */
        POSTMAN,
        /** Calls to make by hand with httpYac. */
        HTTP
    }

    private final Terminal terminal;

    @Mixin
    private LangOption lang;

    @Parameters(
            arity = "0..1",
            paramLabel = "DOCUMENT",
            descriptionKey = "arg.document",
            defaultValue = "request",
            description =
                    "request, reply, openapi, rest or probe (default: ${DEFAULT-VALUE}); postman (also for Apifox) or http"
                            + " (for httpYac): callbacks to send by hand, which sign themselves")
    private Document document;

    @Option(
            names = "--command",
            paramLabel = "NAME",
            defaultValue = "Push.AllMemberPush",
            converter = CommandConverter.class,
            completionCandidates = CommandConverter.class,
            description = "the kind of callback whose request is printed: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE})")
    private CallbackKind command;

    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(
                        switch (document) {
                            case REQUEST -> command.schema().text();
                            case REPLY -> WireSchema.REPLY.text();
                            case OPENAPI -> WireSchema.openApi();
                            case REST -> new String(OpenApi.document(), StandardCharsets.UTF_8);
                            case PROBE -> ProbeSchema.text();
                            case POSTMAN -> PostmanCollection.of(RunOptions.SAMPLE_SDK_APP_ID, terminal.lang());
                            case HTTP -> HttpFile.of(RunOptions.SAMPLE_SDK_APP_ID, terminal.lang());
                        });
        return ExitCode.OK;
    }
}
