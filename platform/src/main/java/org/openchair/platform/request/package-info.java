/** What comes in: bodies, addresses and pages of a collection, each within its limits. */
package org.openchair.platform.request;
