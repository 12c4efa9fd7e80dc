/** Somebody may be in danger: who is told, and who takes it on. */
package org.openchair.service.safety;
