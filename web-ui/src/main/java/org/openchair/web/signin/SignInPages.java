package org.openchair.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.person.SignedIn;

/** Signing in and out, with Keycloak in between. */
@Path("/")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class SignInPages {
    @Inject
    Keycloak keycloak;

    @Inject
    BrowserSession session;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** Where to sign in and then see this page of ours, its query included. */
    static URI address(URI page) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        String to = PendingSignIn.localPath(page.getRawPath() + query);
        return UriBuilder.fromPath("/signin").queryParam("to", "{to}").build(to);
    }

    /** Sends the browser to Keycloak. */
    @GET
    @Path("signin")
    public Response signIn(@QueryParam("to") String returnTo) {
        if (current.person().isPresent()) {
            return Response.seeOther(URI.create(PendingSignIn.localPath(returnTo)))
                    .build();
        }
        if (!keycloak.answers()) {
            throw unavailable();
        }
        return Response.seeOther(keycloak.signIn(session.begin(returnTo, clock.instant())))
                .build();
    }

    /** Where Keycloak sends the browser back to. */
    @GET
    @Path("callback")
    public Response callback(
            @QueryParam("state") String state, @QueryParam("code") String code, @QueryParam("error") String error) {
        Optional<PendingSignIn> pending = session.finish(state, clock.instant());
        if (pending.isEmpty()) {
            return alreadyUsed();
        }
        if (error != null || code == null || code.isBlank()) {
            throw notSignedIn();
        }
        return answer(keycloak.redeem(code, pending.get()), pending.get());
    }

    /** Ends this session, and then Keycloak's. */
    @POST
    @Path("signout")
    public Response signOut() {
        Optional<String> idToken = current.person().map(SignedIn::idToken);
        session.end();
        if (idToken.isEmpty() || !keycloak.answers()) {
            return Response.seeOther(URI.create("/signed-out")).build();
        }
        return Response.seeOther(keycloak.signOut(idToken.get())).build();
    }

    /** Says that it is done. */
    @GET
    @Path("signed-out")
    public Page signedOut() {
        return Page.of("signin/signedOut", current.person().isPresent());
    }

    private Response answer(SignInResult redeemed, PendingSignIn pending) {
        if (redeemed instanceof SignInResult.Welcome welcome) {
            session.welcome(welcome.person());
            return Response.seeOther(URI.create(pending.returnTo())).build();
        }
        if (redeemed instanceof SignInResult.WithoutRole someone) {
            throw withoutRole(someone.name());
        }
        throw redeemed instanceof SignInResult.Unavailable ? unavailable() : notSignedIn();
    }

    // Going back to Keycloak's page after signing in, and signing in there again, ends up here too: no harm done.
    private Response alreadyUsed() {
        if (current.person().isPresent()) {
            return Response.seeOther(URI.create("/")).build();
        }
        throw new ErrorPageException(ErrorPage.of(400)
                .saying(
                        "Sign-in expired",
                        "It was used before, took too long, or was started in another browser. You are not signed in.",
                        "Start again with the button below."));
    }

    private static ErrorPageException notSignedIn() {
        return new ErrorPageException(ErrorPage.of(400)
                .saying(
                        "You are not signed in",
                        "The sign-in service did not finish signing you in.",
                        "Start again with the button below. If it happens again, tell your administrator."));
    }

    private static ErrorPageException withoutRole(String name) {
        return new ErrorPageException(ErrorPage.of(403)
                .saying(
                        "You have no role here yet",
                        name + " is known to the sign-in service, but has no role in Openchair.",
                        "Ask your administrator to give you one, then sign in again."));
    }

    private static ErrorPageException unavailable() {
        return new ErrorPageException(ErrorPage.of(503)
                .saying(
                        "You cannot sign in right now",
                        "The sign-in service cannot be reached.",
                        "Try again in a few minutes. Crisis resources still work: they are linked at the top of this"
                                + " page."));
    }
}
