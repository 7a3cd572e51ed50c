package dev.pushback.server.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHolder;

/** WireMock's web server, with one path more that never ends: stubs have no answers of that kind. */
final class StreamingServer implements HttpServerFactory {

    static final String PATH = "/_pushback/stream";

    private final EventStream stream;
    private final BrowserGuard guard;

    StreamingServer(EventStream stream, BrowserGuard guard) {
        this.stream = stream;
        this.guard = guard;
    }

    @Override
    public String getName() {
        return "pushback-streaming-server";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty11HttpServer(options, admin, stubs) {
            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                ServletHolder holder = new ServletHolder(new StreamServlet(stream, guard));
                holder.setAsyncSupported(true);
                context.addServlet(holder, PATH);
            }
        };
    }
}
