/** Danger: what raises an alert, who can handle it and how, and the crisis numbers that are always one step away. */
package org.openchair.safety;
