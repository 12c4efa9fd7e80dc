package org.openchair.platform.identity;

/**
 * The operation of a service that Keycloak's own policies are asked about, sent by POST. Each service produces one.
 *
 * @param resource name of the resource in Keycloak
 * @param scope what is done with it, as Keycloak calls it
 * @param path path of the request, with the context; {@code *} stands for the rest
 */
public record ProtectedOperation(String resource, String scope, String path) {}
