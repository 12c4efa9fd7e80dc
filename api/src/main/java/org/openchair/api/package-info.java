/** What callers may know of the referral service: its records, a package a feature, and how it refuses. */
package org.openchair.api;
