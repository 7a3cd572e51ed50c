package dev.pushback.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same receiver, whose table has lost its unique key. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:keyless;DB_CLOSE_DELAY=-1",
            "spring.sql.init.schema-locations=classpath:schema-without-key.sql"
        })
class WithoutUniqueKeyTest {

    @LocalServerPort
    int port;

    @Test
    void breaksTheContractByStoringTwice() {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://localhost:" + port + "/callback"))
                .token("secret")
                .strict(true)
                .build();
        try (Transport transport = new NettyTransport(options.transport());
                ContractRun run = new ContractRun(options.but()
                        .probe(new HttpProbe(URI.create("http://localhost:" + port + "/probe"), transport))
                        .build())) {
            RunResult result =
                    run.play(new Selection(List.of("repeat"), List.of(), false).from(Contract.cases()), played -> {});

            assertThat(result.outcome()).isEqualTo(RunResult.Outcome.VIOLATED);
            assertThat(result.results())
                    .filteredOn(played -> played.isBroken())
                    .extracting(broken -> broken.contractCase().id())
                    .containsExactly("repeat.stored-once", "repeat.at-once-stored-once");
        }
    }
}
