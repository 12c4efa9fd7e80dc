/** The people who work here: training, supervision, credentials. */
package org.openchair.service.staff;
