/** What callers may know of the reporting service: its records. */
package org.openchair.api.report;
