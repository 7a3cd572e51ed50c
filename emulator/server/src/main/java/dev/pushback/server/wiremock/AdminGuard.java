package dev.pushback.server.wiremock;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Keeps foreign pages from WireMock's own administration, which shows requests with their UserSigs. */
final class AdminGuard implements AdminRequestFilterV2 {

    private final BrowserGuard guard;

    AdminGuard(BrowserGuard guard) {
        this.guard = guard;
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return guard.objection(request::getHeader)
                .map(why -> RequestFilterAction.stopWith(new ResponseDefinition(403, why.toString())))
                .orElseGet(() -> RequestFilterAction.continueWith(request));
    }

    @Override
    public String getName() {
        return "pushback-admin-guard";
    }
}
