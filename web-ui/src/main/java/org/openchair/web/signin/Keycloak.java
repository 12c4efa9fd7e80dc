package org.openchair.web.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.web.frame.Settings;
import org.openchair.web.person.Renewal;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;
import org.openchair.web.person.Tokens;

/** Keycloak as these pages use it: the OpenID Connect code flow with state, nonce and PKCE, renewal, and sign-out. */
@ApplicationScoped
public class Keycloak {
    private static final Logger LOG = Logger.getLogger(Keycloak.class.getName());
    private static final ClientID CLIENT = new ClientID("openchair-web");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 8_000;
    private static final int DOCUMENT_BYTES = 64 * 1024;

    private Settings settings;
    private Clock clock;
    private IDTokenValidator idTokens;

    protected Keycloak() {}

    @Inject
    public Keycloak(Settings settings, Clock clock) throws MalformedURLException {
        this.settings = settings;
        this.clock = clock;
        this.idTokens = new IDTokenValidator(
                new Issuer(settings.issuer()),
                CLIENT,
                JWSAlgorithm.RS256,
                endpoint("certs").toURL(),
                new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, DOCUMENT_BYTES));
    }

    /** Whether Keycloak answers, asked before a browser is sent there: a dead address helps nobody. */
    public boolean answers() {
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(settings.issuer()));
            return limited(request).send().getStatusCode() == 200;
        } catch (IOException unreachable) {
            LOG.log(Level.WARNING, "Keycloak at {0} does not answer: {1}", new Object[] {
                settings.keycloakUrl(), unreachable.getMessage()
            });
            return false;
        }
    }

    /** Where to send the browser for this sign-in. */
    public URI signIn(PendingSignIn pending) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), CLIENT, callback())
                .endpointURI(endpoint("auth"))
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Where to send the browser so that Keycloak's own session ends too. */
    public URI signOut(String idToken) {
        URI afterwards = URI.create(settings.baseUrl() + "/signed-out");
        return URI.create(endpoint("logout") + "?id_token_hint=" + idToken + "&"
                + new LogoutRequest(null, null, afterwards, null).toQueryString());
    }

    /** Redeems the code of a finished sign-in. */
    public SignInResult redeem(String code, PendingSignIn pending) {
        AuthorizationGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), callback(), new CodeVerifier(pending.verifier()));
        try {
            TokenResponse answer = ask(grant);
            return answer.indicatesSuccess() ? welcome(tokensOf(answer), pending) : refused(answer);
        } catch (IOException unreachable) {
            LOG.log(Level.WARNING, "Keycloak could not be asked to redeem a code", unreachable);
            return new SignInResult.Unavailable();
        } catch (ParseException | java.text.ParseException | BadJOSEException wrong) {
            LOG.log(Level.WARNING, "Keycloak's answer to a sign-in was not accepted", wrong);
            return new SignInResult.Refused("invalid_answer");
        } catch (com.nimbusds.jose.JOSEException unreadableKeys) {
            LOG.log(Level.WARNING, "Keycloak's keys could not be read", unreadableKeys);
            return new SignInResult.Unavailable();
        }
    }

    /** Renews tokens that have ended or soon will. */
    public Renewal renew(Tokens old) {
        try {
            TokenResponse answer = ask(new RefreshTokenGrant(new RefreshToken(old.refresh())));
            return answer.indicatesSuccess() ? renewed(tokensOf(answer), old) : new Renewal.Ended();
        } catch (IOException | ParseException unreachable) {
            LOG.log(Level.WARNING, "Keycloak could not be asked to renew a session", unreachable);
            return new Renewal.Unavailable();
        }
    }

    /** Tokens of these pages' own account; empty when Keycloak gives none. */
    Optional<Tokens> ownTokens() {
        try {
            TokenResponse answer = ask(new ClientCredentialsGrant());
            return answer.indicatesSuccess() ? Optional.of(ownTokens(tokensOf(answer))) : Optional.empty();
        } catch (IOException | ParseException unreachable) {
            LOG.log(Level.WARNING, "Keycloak could not be asked for the token of the public directory", unreachable);
            return Optional.empty();
        }
    }

    private Tokens ownTokens(OIDCTokens tokens) {
        long seconds = tokens.getBearerAccessToken().getLifetime();
        return new Tokens(
                tokens.getBearerAccessToken().getValue(),
                null,
                null,
                clock.instant().plusSeconds(seconds));
    }

    private SignInResult welcome(OIDCTokens tokens, PendingSignIn pending)
            throws BadJOSEException, com.nimbusds.jose.JOSEException, java.text.ParseException {
        IDTokenClaimsSet person = idTokens.validate(tokens.getIDToken(), new Nonce(pending.nonce()));
        String name = Optional.ofNullable(person.getStringClaim("name"))
                .orElseGet(() -> person.getSubject().getValue());
        return roleIn(rolesOf(tokens, person))
                .<SignInResult>map(role -> new SignInResult.Welcome(new SignedIn(name, role, held(tokens))))
                .orElseGet(() -> new SignInResult.WithoutRole(name));
    }

    // The id token is the one verified; Keycloak puts the roles there by the same scope as in the access token.
    private static List<String> rolesOf(OIDCTokens tokens, IDTokenClaimsSet person) {
        return Optional.ofNullable(person.getStringListClaim("groups")).orElse(List.of());
    }

    static Optional<Role> roleIn(List<String> groups) {
        return groups.stream().map(Role::of).flatMap(Optional::stream).sorted().findFirst();
    }

    private static SignInResult refused(TokenResponse answer) {
        String reason = answer.toErrorResponse().getErrorObject().getCode();
        LOG.log(Level.INFO, "Keycloak refused a sign-in code: {0}", reason);
        return new SignInResult.Refused(String.valueOf(reason));
    }

    private Renewal renewed(OIDCTokens tokens, Tokens old) {
        Tokens held = held(tokens);
        return new Renewal.Renewed(new Tokens(held.access(), held.refresh(), old.id(), held.until()));
    }

    private Tokens held(OIDCTokens tokens) {
        Instant until =
                clock.instant().plusSeconds(tokens.getBearerAccessToken().getLifetime());
        return new Tokens(
                tokens.getBearerAccessToken().getValue(),
                tokens.getRefreshToken().getValue(),
                tokens.getIDTokenString(),
                until);
    }

    private TokenResponse ask(AuthorizationGrant grant) throws IOException, ParseException {
        ClientSecretBasic ourselves = new ClientSecretBasic(CLIENT, new Secret(settings.webClientSecret()));
        HTTPRequest request = new TokenRequest.Builder(endpoint("token"), ourselves, grant)
                .build()
                .toHTTPRequest();
        HTTPResponse answer = limited(request).send();
        if (answer.getStatusCode() >= 500) {
            throw new IOException("Keycloak answered with status " + answer.getStatusCode());
        }
        return OIDCTokenResponseParser.parse(answer);
    }

    private static OIDCTokens tokensOf(TokenResponse answer) {
        return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
    }

    private static HTTPRequest limited(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        return request;
    }

    private URI callback() {
        return URI.create(settings.baseUrl() + "/callback");
    }

    private URI endpoint(String name) {
        return URI.create(settings.issuer() + "/protocol/openid-connect/" + name);
    }
}
