/** The people in a clinic's care, and what they agreed to. */
package org.openchair.patient;
