package org.openchair.api.directory;

import java.time.Instant;

/**
 * Feed whose assurance lists a group without a vetting here.
 *
 * @param account user name in Keycloak of the account that sends it
 * @param name what the feed is called
 * @param assurer email address of who vets groups for the feed
 * @param namedBy who named it; null for an account that is not linked to a person
 * @param version counts changes of what is trusted of this account, from 1
 */
public record TrustedFeed(String account, String name, String assurer, String namedBy, Instant namedAt, int version) {}
